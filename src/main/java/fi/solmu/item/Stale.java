package fi.solmu.item;

/** Somebody changed the item while it was open: both texts are kept and shown beside each other. */
public class Stale extends RuntimeException {

    private final transient Item now;
    private final transient ItemDraft mine;

    Stale(Item now, ItemDraft mine) {
        super("stale", null, false, false);
        this.now = now;
        this.mine = mine;
    }

    public Item now() {
        return now;
    }

    public ItemDraft mine() {
        return mine;
    }
}
