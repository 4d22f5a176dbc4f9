package fi.solmu.bench;

import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A statement that a collection of the product would send, overheard on its way, so that nothing measured is a copy that ages. */
record Overheard(String sql, List<Object> values) {

    /** What a new collection of that type, whose other needs are not met, sends when this verb is called. */
    static Overheard from(String collection, String verb, Object... given) {
        try {
            var heard = new ArrayList<Overheard>();
            var type = Class.forName(collection);
            var method = Stream.of(type.getDeclaredMethods()).filter(each -> each.getName().equals(verb)).findFirst().orElseThrow();
            method.setAccessible(true);
            method.invoke(made(type, client(heard)), given);
            return heard.get(0);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    static Shape shape(Class<? extends KindHome> home) {
        return made(home, client(new ArrayList<>())).shape();
    }

    PreparedStatement on(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static <T> T made(Class<T> collection, JdbcClient client) {
        try {
            var maker = collection.getDeclaredConstructors()[0];
            maker.setAccessible(true);
            var needs = new Object[maker.getParameterCount()];
            for (int i = 0; i < needs.length; i++) {
                needs[i] = maker.getParameterTypes()[i] == JdbcClient.class ? client : null;
            }
            return collection.cast(maker.newInstance(needs));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static JdbcClient client(List<Overheard> heard) {
        return proxy(JdbcClient.class, (name, given) -> statement((String) given[0], new HashMap<>(), heard));
    }

    private static StatementSpec statement(String sql, Map<String, Object> named, List<Overheard> heard) {
        return proxy(StatementSpec.class, (name, given) -> {
            if (name.equals("param")) {
                named.put((String) given[0], given[1]);
                return statement(sql, named, heard);
            }
            heard.add(new Overheard(NamedParameterUtils.substituteNamedParameters(sql, null),
                List.of(NamedParameterUtils.buildValueArray(sql, named))));
            return proxy(MappedQuerySpec.class, (ending, none) -> List.of());
        });
    }

    private interface Answer {
        Object to(String method, Object[] given);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
            (self, method, given) -> answer.to(method.getName(), given)));
    }
}
