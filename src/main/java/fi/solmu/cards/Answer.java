package fi.solmu.cards;

/** What a party says of a coming version of a card: that it may come, that it may not, or only something to think of. */
public enum Answer {
    APPROVED, REFUSED, REMARKED;

    public String label() {
        return "cards.approval-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
