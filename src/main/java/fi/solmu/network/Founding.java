package fi.solmu.network;

import fi.solmu.web.NewId;
import java.util.UUID;

/** What the first person tells on the first day: who they are, which network begins, and for which organisation they act. */
record Founding(UUID person, String name, String email, String password, Networks.Network network, Organisation organisation) {

    /** In the order of the form, so that what is amiss is told in that order. */
    static Founding read(Answers answers, Passwords passwords, String language) {
        var name = answers.needed("name", 100);
        var email = answers.neededEmail("email");
        var password = answers.secret("password");
        answers.also(() -> passwords.check(password, name, email));
        var organisation = new Organisation(
                NewId.next(), answers.needed("organisation", 150), answers.oneOf("kind", Organisation.KINDS), "", 1, 1);
        var network = network(answers, language, organisation.name(), email);
        return new Founding(NewId.next(), name, email, password, network, organisation);
    }

    /** A draft that nobody else sees yet. */
    static Networks.Network network(Answers answers, String language, String controller, String contact) {
        var called = answers.needed("network", 150);
        return new Networks.Network(
                NewId.next(), word(answers), called, "", "", answers.text("purpose", 2_000), "ACTIVATION", language, "DRAFT",
                controller, contact);
    }

    /** Left empty it is made of the name. */
    private static String word(Answers answers) {
        var word = answers.line("word", 40);
        if (word.isEmpty()) {
            return NetworkWord.from(answers.line("network", 150));
        }
        if (!NetworkWord.isWellFormed(word)) {
            answers.fault("word", "network.word-unfit");
        } else if (NetworkWord.isSolmusOwn(word)) {
            answers.fault("word", "network.word-taken");
        }
        return word;
    }
}
