package fi.solmu.exchange;

/** A rule that each entry of a network file has to meet before anything of the file is loaded. */
interface EntryCheck {

    void check(Entry entry, Ids ids, Mistakes mistakes);

    /** What can be said only when the whole file has been read. */
    default void end(Mistakes mistakes) {}
}
