package fi.solmu.bench;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.Register;
import fi.solmu.item.Shape;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.problems.LogAsked;
import fi.solmu.problems.Problem;
import fi.solmu.problems.ProblemLog;
import fi.solmu.problems.ProblemRow;
import fi.solmu.problems.Problems;
import fi.solmu.web.Say;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The problem log's content, read by hand: the statements are the product's, the reading of rows is as plain as it gets. */
final class BareRegister {

    static final String TEMPLATE = "problems/log.jte";
    static final Overheard ROWS = Overheard.from("fi.solmu.problems.LogRows", "of", LogAsked.of(Map.of()), Ground.READER);

    private static final Overheard ORGANISATIONS = Overheard.from(Organisations.class.getName(), "of", Ground.READER);
    private static final String TELL = "select set_config('app.network', ?, true), set_config('app.organisation', ?, true), "
        + "set_config('app.person', ?, true)";

    private final Shape shape = Overheard.shape(Problems.class);
    private final LogAsked asked = LogAsked.of(Map.of());

    ProblemLog read(Connection connection) throws SQLException {
        tell(connection);
        var rows = list(connection, ROWS, BareRegister::row);
        var organisations = list(connection, ORGANISATIONS, BareRegister::organisation);
        var named = new HashMap<UUID, Organisation>();
        organisations.forEach(each -> named.put(each.id(), each));
        return new ProblemLog(Register.of(shape, Asked.of(Map.of()), rows, organisations), asked, named, LocalDate.now(Say.ZONE));
    }

    static void tell(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, Ground.READER.network().toString());
            statement.setString(2, Ground.READER.organisation().toString());
            statement.setString(3, Ground.READER.person().toString());
            statement.execute();
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection connection, Overheard heard, Reading<T> reading) throws SQLException {
        try (var statement = heard.on(connection); var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    private static ProblemRow row(ResultSet row) throws SQLException {
        int severity = row.getInt(8);
        return new ProblemRow(
            new ItemId(row.getObject(1, UUID.class)), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
            Problem.State.valueOf(row.getString(6)), row.getObject(7, UUID.class), severity == 0 ? null : severity,
            row.getObject(9, LocalDate.class), row.getInt(10), List.of((UUID[]) row.getArray(11).getArray()),
            row.getBoolean(12), row.getBoolean(13), row.getBoolean(14));
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
            row.getInt(5), row.getInt(6));
    }
}
