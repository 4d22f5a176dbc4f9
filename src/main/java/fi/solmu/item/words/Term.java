package fi.solmu.item.words;

/** One word by which a text is found: how it came from what is written, and at which place of the text that stands. */
public record Term(String word, Form form, int place) {

    /** From what is nearest to the text to what is farthest; a stem is what is left where no base form is known. */
    public enum Form { WRITTEN, BASE, PART, ROOT, STEM }
}
