package fi.solmu.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A statement with what was given to it, which goes to the database together with others. */
record Said(String sql, ParsedSql parsed, SqlParameterSource given) {

    /** Many statements as one: the driver tells them apart again and sends them without waiting between. */
    static String together(List<Said> statements) {
        return statements.stream().map(said -> NamedParameterUtils.substituteNamedParameters(said.parsed, said.given))
            .collect(Collectors.joining(";\n"));
    }

    static PreparedStatementSetter given(List<Said> statements) {
        return new ArgumentPreparedStatementSetter(statements.stream()
            .flatMap(said -> Stream.of(NamedParameterUtils.buildValueArray(said.parsed, said.given, null))).toArray());
    }
}
