package fi.solmu.network;

import fi.solmu.web.NewId;
import java.util.UUID;

/** What the first person tells on the first day: who they are, which network begins, and for which organisation they act. */
record Founding(UUID person, String name, String email, String password, Networks.Network network, Organisation organisation) {

    static Founding read(Answers answers, String language) {
        var network = new Networks.Network(
                NewId.next(), word(answers), answers.needed("network", 150), "", "", answers.text("purpose", 2_000),
                "ACTIVATION", language, "DRAFT", answers.line("organisation", 150), answers.line("email", 200));
        var organisation = new Organisation(
                NewId.next(), answers.needed("organisation", 150), answers.oneOf("kind", Organisation.KINDS), "", 1, 1);
        return new Founding(NewId.next(), answers.needed("name", 100), answers.neededEmail("email"), answers.secret("password"),
                network, organisation);
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
