package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;

/** A draft's way into force in tests: the owner asks, the coordinator writes down what the parties said, the owner decides. */
public final class Approving {

    private Approving() {}

    /** Asks nobody where the draft concerns nobody. */
    public static Answer inForce(Visitor owner, Visitor coordinator, String card) {
        var sent = owner.send(card + "/approval", owner.get(card + "/draft"));
        if (sent.status() == 302) {
            var asked = coordinator.get(card + "/comparison");
            asked.page().select("select[name=organisation] option").eachAttr("value").forEach(party ->
                assertThat(answer(coordinator, card, asked, "APPROVED", "Sopii puhelimessa", "organisation", party).status()).isEqualTo(302));
        }
        return owner.send(card + "/publication", owner.get(card + "/draft"));
    }

    /** To the sending that was on the page they opened. */
    static Answer answer(Visitor who, String card, Answer opened, String answer, String reason, String... more) {
        var version = opened.page().select("input[name=version]").attr("value");
        var round = opened.page().select("input[name=round]").attr("value");
        var sent = new String[8 + more.length];
        System.arraycopy(new String[] {"version", version, "round", round, "answer", answer, "reason", reason}, 0, sent, 0, 8);
        System.arraycopy(more, 0, sent, 8, more.length);
        return who.send(card + "/approval/answers", opened, sent);
    }
}
