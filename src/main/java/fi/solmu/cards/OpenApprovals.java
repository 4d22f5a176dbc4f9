package fi.solmu.cards;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What parties are asked of the versions of a card, for programs: read whole, and answered by the rules of the page. */
@Component
class OpenApprovals {

    private static final Trait ANSWER = Trait.choice("answer", "approved", "refused", "remarked");
    private static final Trait APPROVALS = Trait.rows("approvals",
            Trait.number("version", 1, 1_000_000).must(), Trait.number("round", 1, 1_000_000).must(), Trait.date("sent").must(),
            Trait.choice("outcome", "in_force", "withdrawn"), Trait.text("reason"),
            Trait.rows("parties", Trait.organisation("organisation").must(), Trait.date("asked").must(), Trait.date("until").must(),
                ANSWER, Trait.text("reason"), Trait.line("role"), Trait.line("at")));
    private static final List<Trait> SENT = List.of(
            Trait.number("version", 1, 1_000_000).must(), Trait.number("round", 1, 1_000_000).must(), ANSWER.must(),
            Trait.text("reason"), Trait.organisation("organisation"));

    private final CardApprovals approvals;

    OpenApprovals(CardApprovals approvals) {
        this.approvals = approvals;
    }

    List<OpenAddress> all() {
        return List.of(
            new OpenAddress("/approvals", "approvals", "Action card: what the parties are asked of its versions, and their last words", Access.VIEWER,
                List.of(), List.of(APPROVALS), (id, place, sent, by) -> told(id, by)),
            new OpenAddress("/approvals", "answer", "Action card: answer for a party to the version it is asked of; said twice is said once",
                Access.MEMBER, SENT, List.of(APPROVALS), this::answer));
    }

    private Fields answer(ItemId id, Map<String, String> place, Fields sent, Viewer by) {
        var answer = Stream.of(Answer.values()).filter(each -> word(each).equals(sent.text("answer"))).findFirst().orElse(null);
        approvals.answer(id, new CardApprovals.Said(
            sent.number("version", 0), sent.number("round", 0), answer, Answering.words(sent.text("reason")), sent.id("organisation")), by);
        return told(id, by);
    }

    private Fields told(ItemId id, Viewer by) {
        return Fields.NONE.with(APPROVALS.name(), approvals.all(id, by).stream().map(each -> Fields.NONE
            .with("version", each.version()).with("round", each.round()).with("sent", each.sent())
            .with("outcome", each.outcome() == null ? null : each.outcome().name().toLowerCase(Locale.ROOT)).with("reason", each.reason())
            .with("parties", each.parties().isEmpty() ? null : each.parties().stream().map(OpenApprovals::row).toList()).values()).toList());
    }

    private static Map<String, Object> row(AskedParty party) {
        var row = Fields.NONE.with("organisation", party.organisation()).with("asked", party.asked()).with("until", party.until());
        var word = party.word();
        return word == null ? row.values() : row.with("answer", word(word.answer())).with("reason", word.reason()).with("role", word.role())
            .with("at", word.at().toString()).values();
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
