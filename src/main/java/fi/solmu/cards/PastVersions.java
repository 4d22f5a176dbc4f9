package fi.solmu.cards;

import fi.solmu.cards.situation.Aids;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Phrase;
import fi.solmu.item.Trait;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a card that differ from what stands on it now, as network files carry them. */
@Repository
@Transactional
class PastVersions {

    private static final Trait TITLES = Trait.group("titles", Trait.line("fi"), Trait.line("sv"), Trait.line("en"));
    private static final Trait TEXTS = Trait.group("texts", Trait.text("fi"), Trait.text("sv"), Trait.text("en"));
    private static final Trait PHRASES = Trait.rows("phrases",
        Trait.choice("language", "fi", "sv", "en").must(), Trait.choice("field", Stream.of(CardText.SPOKEN, CardText.Task.SPOKEN)
            .flatMap(List::stream).toArray(String[]::new)).must(),
        Trait.number("place", 0, 200), Trait.text("original").must(), Trait.text("said").must());
    private static final Trait STALE = Trait.choices("stale", "fi", "sv", "en");
    /** The words of a card with its tasks. */
    static final List<Trait> WHOLE = List.of(
            Trait.choice("language", "fi", "sv", "en").must(), TITLES.must(), TEXTS, PHRASES, STALE,
            Trait.text("situation"), Trait.text("trigger"), Trait.choice("phase", "foreseen", "acute", "after"),
            Trait.number("review_months", 1, 120), Trait.organisations("parties").must(),
            Trait.rows("steps", Stream.concat(Stream.of(
                Trait.item("step").must(), Trait.number("number", 1, Integer.MAX_VALUE).must(), TITLES.must(), TEXTS, PHRASES, STALE,
                Trait.role("role"),
                Trait.line("when"), Trait.text("why"), Trait.text("how"), Trait.text("where"), Step.AWAITS),
                Aids.TRAITS.stream()).toArray(Trait[]::new)).must());
    static final Trait VERSIONS = Trait.rows("versions", Stream.concat(
        Stream.of(Trait.number("version", 1, Integer.MAX_VALUE).must(), Trait.date("published").must()), WHOLE.stream()).toArray(Trait[]::new));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    PastVersions(JdbcClient db) {
        this.db = db;
    }

    private record Row(int version, LocalDate published, String whole) {}

    @Transactional(readOnly = true)
    Fields of(ItemId card, Viewer viewer) {
        var versions = db.sql("""
                select past.version, past.published, past.whole
                from card_version past
                join action_card using (network_id, item_id)
                where network_id = :network and item_id = :id
                  and (past.version <> action_card.version or past.whole is distinct from card_whole(network_id, item_id))
                order by past.version
                """)
            .param("network", viewer.network())
            .param("id", card.value())
            .query(Row.class)
            .list();
        return Fields.NONE.with("versions", versions.isEmpty() ? null : versions.stream().map(PastVersions::told).toList());
    }

    void keep(ItemId card, Fields past, Viewer by) {
        past.rows("versions").forEach(version -> db.sql("""
                insert into card_version (network_id, item_id, version, published, whole)
                values (:network, :id, :version, :published, cast(:whole as jsonb))
                """)
            .param("network", by.network())
            .param("id", card.value())
            .param("version", version.number("version"))
            .param("published", version.date("published"))
            .param("whole", JSON.writeValueAsString(PastText.of(version)))
            .update());
    }

    private static Map<String, Object> told(Row row) {
        return told(Fields.NONE.with("version", row.version).with("published", row.published), row.whole);
    }

    /** With the words that card_whole() keeps. */
    static Map<String, Object> told(Fields fields, String whole) {
        var text = JSON.readValue(whole, CardText.class);
        return said(fields
            .with("language", text.language())
            .with("situation", text.situation()).with("trigger", text.trigger())
            .with("phase", text.phase() == null ? null : text.phase().toLowerCase(Locale.ROOT))
            .with("review_months", text.reviewMonths()).with("parties", text.parties())
            .with("steps", text.steps().stream().map(PastVersions::told).toList()), text.titles(), text.texts(), text.phrases(), text.stale());
    }

    private static Map<String, Object> told(CardText.Task task) {
        return said(task.aids().in(Fields.NONE
            .with("step", task.id()).with("number", task.number()).with("role", task.role()).with("when", task.when())
            .with("why", task.why()).with("how", task.how()).with("where", task.where())
            .with("awaits", task.awaits().isEmpty() ? null : task.awaits().stream()
                .map(each -> Map.<String, Object>of("organisation", each.organisation(), "what", each.what())).toList())),
            task.titles(), task.texts(), task.phrases(), task.stale());
    }

    private static Map<String, Object> said(
            Fields fields, Map<String, String> titles, Map<String, String> texts, List<Phrase> phrases, List<String> stale) {
        return fields.with("titles", titles).with("texts", texts)
            .with("phrases", phrases.isEmpty() ? null : phrases.stream().map(PastVersions::told).toList())
            .with("stale", stale.isEmpty() ? null : stale).values();
    }

    private static Map<String, Object> told(Phrase phrase) {
        return Fields.NONE.with("language", phrase.language()).with("field", phrase.field()).with("place", phrase.place())
            .with("original", phrase.original()).with("said", phrase.said()).values();
    }
}
