package fi.solmu.database;

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
        return sql -> records(plain.sql(sql));
    }

    /** Everything but {@code query(SomeRecord.class)} stays as Spring does it. */
    private static StatementSpec records(StatementSpec plain) {
        return (StatementSpec) Proxy.newProxyInstance(RowsSetup.class.getClassLoader(), new Class<?>[] {StatementSpec.class},
            (self, method, given) -> isOfRecord(method, given)
                ? plain.query(new RecordRows<>((Class<?>) given[0]))
                : chained(self, plain, method, given));
    }

    private static boolean isOfRecord(Method method, Object @Nullable [] given) {
        return method.getName().equals("query") && given != null && given[0] instanceof Class<?> type && type.isRecord();
    }

    private static Object chained(Object self, StatementSpec plain, Method method, Object @Nullable [] given) throws Throwable {
        try {
            var answer = method.invoke(plain, given);
            return answer == plain ? self : answer;
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }
}
