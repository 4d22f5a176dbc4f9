package fi.solmu.database;

/** Why the database cannot be had, in a sentence for the person who starts Solmu. */
class DatabaseProblem extends RuntimeException {

    DatabaseProblem(String sentence) {
        super(sentence);
    }

    DatabaseProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static DatabaseProblem fullDisk(Object folder) {
        return new DatabaseProblem("The disk is full: there is not enough room in " + folder
            + ". Free some and start again.");
    }
}
