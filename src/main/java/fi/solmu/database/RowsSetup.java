package fi.solmu.database;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How rows become records: as Spring does it, and arrays as lists besides. */
@Configuration(proxyBeanMethods = false)
class RowsSetup {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations jdbc) {
        var conversions = new DefaultConversionService();
        conversions.addConverter(Array.class, List.class, RowsSetup::list);
        return JdbcClient.create(jdbc, conversions);
    }

    private static List<?> list(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
