package fi.solmu.item;

/** One answer of a search. */
public record Found(ItemId id, Kind kind, int number, String title, String text, String state, String owner, int colour) {

    public String code() {
        return kind.letters() + "-" + number;
    }

    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    public String stateLabel() {
        return Shape.stateLabel(kind, state);
    }

    /** Enough of the text to know it by. */
    public String excerpt() {
        return beginning(text);
    }

    static String beginning(String text) {
        int most = Math.min(170, text.codePointCount(0, text.length()));
        return text.length() <= 180 ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
