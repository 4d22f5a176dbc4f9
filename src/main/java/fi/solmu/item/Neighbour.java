package fi.solmu.item;

/** An item as others name it beside themselves: what it is called, how it stands and whose it is. */
record Neighbour(ItemId id, Kind kind, int number, String title, String state, String owner, int colour) {

    static Neighbour of(Item item) {
        return new Neighbour(
                item.id(), item.kind(), item.number(), item.title(), item.state(), item.ownerName(), item.ownerColour());
    }
}
