package fi.solmu.exchange;

/** Where in an entry we are, what ids its file has, and where mistakes are told. */
record Place(String key, Ids ids, Mistakes mistakes) {

    Place at(String part) {
        return new Place(key + "." + part, ids, mistakes);
    }

    void tell(Node node, String code, Object... arguments) {
        mistakes.add(node.line(), key, code, arguments);
    }
}
