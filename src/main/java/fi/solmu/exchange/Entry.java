package fi.solmu.exchange;

/** One entry of one section of a network file: an organisation, a role, an item, a link. */
record Entry(String section, int position, Node.Fields fields) {

    int line() {
        return fields.line();
    }

    String id() {
        return fields.text("id");
    }

    /** How a mistake names it: by its id, and by its place when it has none. */
    String name() {
        return position == 0 ? section : section + "." + (id().isEmpty() ? position : id());
    }
}
