package fi.solmu.item;

import java.util.List;

/** An item with its translations, one for each language that it was not written in, there or not. */
public record Translated(Item item, List<Translation> translations) {

    public Translated {
        translations = List.copyOf(translations);
    }
}
