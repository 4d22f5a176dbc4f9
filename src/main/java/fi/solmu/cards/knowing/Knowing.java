package fi.solmu.cards.knowing;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who must know the cards in force and how far they are: by name in the reader's own organisation, in numbers elsewhere. */
@Repository
@Transactional(readOnly = true)
public class Knowing {

    /** A rehearsal is fresh for a year where the owner of the card says nothing else. */
    public static final int USUAL_MONTHS = 12;
    public static final int MOST_MONTHS = 120;

    private final JdbcClient db;

    Knowing(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            UUID card, int number, String title, UUID person, String name, List<UUID> roles, List<UUID> playing, int tasks, int steps,
            boolean leads, int version, @Nullable Integer readVersion, @Nullable LocalDate readOn, boolean isRead, int months) {

        OwnCard with(List<Rehearsal> done) {
            return new OwnCard(
                    card, number, title, person, name, roles, playing, tasks, steps, leads, version, readVersion, readOn, isRead, months, done);
        }
    }

    /** What the reader must know, the most important first. */
    public List<OwnCard> mine(Viewer viewer) {
        return viewer.roles().isEmpty() ? List.of() : cards(null, viewer.person(), viewer);
    }

    /** How much the reader has still to read and to rehearse. */
    public int left(LocalDate today, Viewer viewer) {
        return mine(viewer).stream().mapToInt(each -> (each.isRead() ? 0 : 1) + each.toRehearse(today).size()).sum();
    }

    /** Everybody of the reader's own organisation, card by card. */
    List<OwnCard> ours(Viewer viewer) {
        return cards(null, null, viewer);
    }

    /** Those of the reader's own organisation who must know that card. */
    public List<OwnCard> of(ItemId card, Viewer viewer) {
        return cards(card.value(), null, viewer);
    }

    public List<Count> counts(ItemId card, Viewer viewer) {
        return db.sql("""
                select known.organisation_id as organisation, must, has_read as read, plays, has_rehearsed as rehearsed
                from card_known(:card) known
                join membership on membership.network_id = :network and membership.organisation_id = known.organisation_id
                order by colour, membership.name
                """)
            .param("network", viewer.network()).param("card", card.value()).query(Count.class).list();
    }

    private List<OwnCard> cards(@Nullable UUID card, @Nullable UUID person, Viewer viewer) {
        var rows = of("""
                select item.id as card, item.number, coalesce(said.title, source.title) as title, knower.person_id as person,
                       coalesce(person_name.name, '') as name, knower.roles, knower.playing, knower.tasks, knower.steps, knower.leads,
                       knower.version, knower.read_version, knower.read_on, knower.is_read, knower.months
                from card_knowers(cast(:card as uuid), cast(:person as uuid)) knower
                join item on item.network_id = :network and item.id = knower.card_id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                left join person_name on person_name.id = knower.person_id
                where knower.organisation_id = :organisation
                order by person_name.name collate "fi-x-icu", knower.person_id
                """, card, person, viewer)
            .param("network", viewer.network()).param("language", viewer.locale().getLanguage()).query(Row.class).list();
        var done = rows.isEmpty() ? List.<Rehearsal>of() : of("""
                select card_id as card, role_id as role, person_id as person, rehearsed_on as day, how
                from card_rehearsals(cast(:card as uuid), cast(:person as uuid))
                where organisation_id = :organisation
                order by rehearsed_on desc
                """, card, person, viewer).query(Rehearsal.class).list();
        var byCardAndPerson = done.stream().filter(each -> each.person() != null)
            .collect(Collectors.groupingBy(each -> List.of(each.card(), Objects.requireNonNull(each.person()))));
        return rows.stream().map(row -> row.with(byCardAndPerson.getOrDefault(List.of(row.card(), row.person()), List.of())))
            .sorted(OwnCard.BY_IMPORTANCE).toList();
    }

    private JdbcClient.StatementSpec of(String sql, @Nullable UUID card, @Nullable UUID person, Viewer viewer) {
        return db.sql(sql).param("card", card, Types.OTHER).param("person", person, Types.OTHER)
            .param("organisation", viewer.organisation());
    }
}
