package fi.solmu.web;

/** What is asked for is not there, or is not the reader's to see: the two are told in the same words. */
public class NotThere extends RuntimeException {

    public NotThere() {
        super("not there", null, false, false);
    }
}
