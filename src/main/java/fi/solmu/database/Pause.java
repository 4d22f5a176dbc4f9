package fi.solmu.database;

/** A hundredth of a second, the beat at which a starting or stopping server is looked at. */
final class Pause {

    private Pause() {
    }

    static void briefly() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseProblem("Interrupted while waiting for the database.", stopped);
        }
    }
}
