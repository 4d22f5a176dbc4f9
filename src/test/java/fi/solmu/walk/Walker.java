package fi.solmu.walk;

import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.walk.Filling.Address;

/** Somebody who goes to every address, opening pages and sending forms. */
final class Walker {

    private final Visitor visitor;
    /** Any page of ours has the proof that a form has to bring along. */
    private final Answer opened;

    Walker(Visitor visitor) {
        this.visitor = visitor;
        opened = visitor.get("/nothing/stands/here");
    }

    Answer goesTo(Address address) {
        if (!address.route().isGet()) {
            return visitor.send(address.path(), opened, address.sent().toArray(String[]::new));
        }
        var query = new StringBuilder();
        for (int i = 0; i < address.sent().size(); i += 2) {
            query.append(i == 0 ? "?" : "&").append(address.sent().get(i)).append('=').append(address.sent().get(i + 1));
        }
        return visitor.get(encoded(address.path()) + query);
    }

    Answer get(String path) {
        return visitor.get(encoded(path));
    }

    private static String encoded(String path) {
        return path.replace("Ä", "%C3%84").replace("ä", "%C3%A4").replace("Ö", "%C3%96").replace("ö", "%C3%B6");
    }
}
