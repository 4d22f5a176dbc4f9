package fi.solmu.database;

import java.nio.file.Path;

/** The database of a Solmu that runs on the data folder, used beside it by a command that soon ends, and left running. */
record RunningPostgres(DatabaseAddress address) implements DatabaseServer {

    /** Where nobody runs it, it is started. */
    static DatabaseServer orStarted(Path data) {
        try {
            return LocalPostgres.in(data);
        } catch (DataInUse running) {
            return new RunningPostgres(DatabaseKeys.kept(data.resolve("database.properties")).address("solmu"));
        }
    }
}
