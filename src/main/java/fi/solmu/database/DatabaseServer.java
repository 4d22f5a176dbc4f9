package fi.solmu.database;

/** A PostgreSQL server that Solmu stands on, its own or somebody else's. */
interface DatabaseServer extends AutoCloseable {

    DatabaseAddress address();

    @Override
    default void close() {
    }
}
