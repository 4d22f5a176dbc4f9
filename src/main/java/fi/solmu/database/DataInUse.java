package fi.solmu.database;

import java.nio.file.Path;

/** Somebody else has the data folder. */
final class DataInUse extends DatabaseProblem {

    DataInUse(Path folder, String by) {
        super("Another Solmu" + by + " is already running on the data in " + folder
            + ". Stop it first, or name another folder with --data.");
    }
}
