package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Makings;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide before a mirror, made at once into an improvement or a measure that the problem gives rise to. */
@Component
@Transactional
class MirrorOutcomes {

    private static final int LONGEST_TITLE = 200;
    private static final Map<String, Kind> MADE = Map.of("improvement", Kind.IMPROVEMENT, "measure", Kind.MEASURE);

    private final Items items;
    private final Kinds kinds;
    private final Makings makings;
    private final Improvements improvements;

    MirrorOutcomes(Items items, Kinds kinds, Makings makings, Improvements improvements) {
        this.items = items;
        this.kinds = kinds;
        this.makings = makings;
        this.improvements = improvements;
    }

    /** In the words of the room, or in those of the problem; a second press finds what the first has made. */
    ItemId make(Form sent, Viewer by) {
        var title = FreeText.oneLine(FreeText.tidy(sent.value("title")));
        FreeText.fault("title", title, LONGEST_TITLE).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        var kind = MADE.get(sent.value("as"));
        var problem = id(sent.value("problem")).flatMap(id -> items.find(new ItemId(id), by).stream())
            .filter(item -> item.kind() == Kind.PROBLEM && !item.isRemoved()).findFirst()
            .orElseThrow(() -> new Refused("problems.mirror-which"));
        if (kind == null) {
            throw new Refused("problems.mirror-what");
        }
        var key = id(sent.value("key")).findFirst().orElse(null);
        var before = key == null ? Optional.<Item>empty() : makings.made(key, by);
        return before.map(Item::id).orElseGet(() -> makings.make(kind, draft(kind, title.isEmpty() ? problem.title() : title, problem, by),
            List.of(new Makings.NewTie(problem.id().value(), Relation.GIVES_RISE_TO.word(), false)), List.of(problem), key, by));
    }

    /** Seen by those who see the problem. */
    private ItemDraft draft(Kind kind, String title, Item problem, Viewer by) {
        var isOpen = problem.visibility() == Visibility.NETWORK || problem.visibility() == Visibility.PUBLIC;
        var parties = isOpen ? List.<UUID>of() : Stream.concat(Stream.of(problem.owner()), problem.parties().stream())
            .filter(party -> !party.equals(by.organisation())).distinct().toList();
        var seen = isOpen ? Visibility.NETWORK : parties.isEmpty() ? Visibility.ORGANISATION : Visibility.PARTIES;
        var fields = kind == Kind.IMPROVEMENT ? Fields.NONE.with("proposed", improvements.today()) : Fields.NONE;
        return new ItemDraft(title, "", kinds.home(kind).shape().firstState(), by.locale().getLanguage(), by.organisation(), null, seen, parties,
            null, fields);
    }

    private static Stream<UUID> id(String written) {
        try {
            return Stream.of(UUID.fromString(written.strip()));
        } catch (IllegalArgumentException nonsense) {
            return Stream.empty();
        }
    }
}
