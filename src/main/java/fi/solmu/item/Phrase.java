package fi.solmu.item;

/** What one field of an item says in another language, beside the words that were translated; of many rows each has its place. */
public record Phrase(String language, String field, int place, String original, String said) {}
