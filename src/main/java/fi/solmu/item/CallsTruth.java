package fi.solmu.item;

/** What a module knows of whether the words of a call still hold of an item, when what has waited is sent. */
public interface CallsTruth {

    boolean isTrue(String words, Item item);
}
