package fi.solmu.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How rows become records: by {@link RecordRows}. Spring's own way asks the driver for types it does not know and for columns by
 * the wrong name, and swallows an exception for each such value.
 */
@Configuration(proxyBeanMethods = false)
class RowsSetup {

    @Bean
    Gathering gathering(JdbcOperations jdbc) {
        return new Gathering(jdbc);
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations jdbc) {
        var plain = JdbcClient.create(jdbc);
        return sql -> (StatementSpec) Proxy.newProxyInstance(
            RowsSetup.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, new Asking(plain.sql(sql)));
    }

    /** Everything but {@code query(SomeRecord.class)} stays as Spring does it. */
    private static final class Asking implements InvocationHandler {

        private final StatementSpec plain;
        private boolean isGiven;

        Asking(StatementSpec plain) {
            this.plain = plain;
        }

        @Override
        public Object invoke(Object self, Method method, Object @Nullable [] given) throws Throwable {
            if (method.getName().startsWith("param")) {
                isGiven = true;
            } else if (!isGiven) {
                goByName();
            }
            return isOfRecord(method, given)
                ? plain.query(new RecordRows<>((Class<?>) given[0]))
                : chained(self, method, given);
        }

        /** What names no parameter gets one that is not there: without, Spring asks past the {@link Gathering}, out of its turn. */
        private void goByName() {
            plain.param("", null);
        }

        private static boolean isOfRecord(Method method, Object @Nullable [] given) {
            return method.getName().equals("query") && given != null && given[0] instanceof Class<?> type && type.isRecord();
        }

        private Object chained(Object self, Method method, Object @Nullable [] given) throws Throwable {
            try {
                var answer = method.invoke(plain, given);
                return answer == plain ? self : answer;
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        }
    }
}
