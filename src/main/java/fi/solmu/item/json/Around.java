package fi.solmu.item.json;

import fi.solmu.database.Gathering;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Phrase;
import fi.solmu.item.Relation;
import fi.solmu.item.files.ItemFile;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.web.Json;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands around an item: its texts in each language, its ties to what the reader sees, its files, and how much has been said of it. */
@Repository
@Transactional(readOnly = true)
class Around {

    private final Gathering gathering;
    private final ItemFiles files;

    Around(Gathering gathering, ItemFiles files) {
        this.files = files;
        this.gathering = gathering;
    }

    /** All of it, for one item. */
    record Of(Map<String, Object> texts, List<Tied> links, int comments, List<ItemFile> files) {}

    /** A tie seen from the item, and the other item with the title it was given first. */
    record Tied(UUID id, Relation relation, boolean forward, Instant since, ItemId other, Kind kind, int number, String title, String state) {}

    private record Said(String language, String title, String text, int revision) {}

    private record Count(int comments) {}

    Of of(ItemId id, Viewer viewer) {
        var trip = gathering.trip();
        var texts = trip.ask(Said.class, """
                select said.language, said.title, said.text, said.source_revision as revision
                from item_text said
                join item on item.network_id = said.network_id and item.id = said.item_id
                where said.network_id = :network and said.item_id = :id
                order by said.language
                """)
            .param("network", viewer.network()).param("id", id.value());
        var phrases = trip.ask(Phrase.class, """
                select language, field, place, original, said
                from item_phrase
                where network_id = :network and item_id = :id
                order by language, field, place
                """)
            .param("network", viewer.network()).param("id", id.value());
        var links = trip.ask(Tied.class, """
                select link.id, link.relation, link.from_id = :id as forward, link.since, other.id as other, other.kind, other.number,
                       other_text.title, other.state
                from link
                join item other on other.network_id = link.network_id and other.removed_at is null
                               and other.id = case when link.from_id = :id then link.to_id else link.from_id end
                join item_text other_text on other_text.network_id = other.network_id and other_text.item_id = other.id
                                         and other_text.language = other.language
                where link.network_id = :network and (link.from_id = :id or link.to_id = :id) and link.until is null
                order by link.since, link.id
                """)
            .param("network", viewer.network()).param("id", id.value());
        var said = trip.ask(Count.class, """
                select count(*) as comments from comment
                where network_id = :network and item_id = :id and removed_at is null
                """)
            .param("network", viewer.network()).param("id", id.value());
        var filed = files.ask(id, viewer, trip);
        return new Of(texts(texts.rows(), phrases.rows()), links.rows(), said.rows().get(0).comments, filed.rows());
    }

    private static Map<String, Object> texts(List<Said> all, List<Phrase> phrases) {
        var texts = new LinkedHashMap<String, Object>();
        all.forEach(said -> texts.put(said.language, Json.object(
            "title", said.title, "text", said.text, "revision", said.revision, "phrases", phrases.stream()
                .filter(each -> each.language().equals(said.language))
                .map(each -> Json.object("field", each.field(), "place", each.place(), "original", each.original(), "said", each.said())).toList())));
        return texts;
    }
}
