package fi.solmu.cards.situation;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.ItemId;
import fi.solmu.network.Organisations;
import fi.solmu.network.Passes;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Templates;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Says to those who look at a situation how the tasks stand that somebody has just told of, within the walls of each organisation. */
@Repository
class LiveLines {

    /** What goes over a line: how many entries whoever hears it knows, whether any is new, and how the tasks stand. */
    record Told(int known, boolean isNew, String html) {}

    private record Still(Set<String> members, Set<String> passes) {

        boolean has(OpenBoard board) {
            return passes.contains(board.pass()) && members.contains(member(board.viewer().person(), board.viewer().organisation()));
        }
    }

    private final JdbcClient db;
    private final Passes passes;
    private final Walls walls;
    private final TransactionOperations transactions;
    private final SituationLog log;
    private final Organisations organisations;
    private final Templates templates;
    private final Readers readers;
    private final Clock clock;

    LiveLines(
            JdbcClient db, Passes passes, Walls walls, TransactionOperations transactions, SituationLog log, Organisations organisations,
            Templates templates, Readers readers, Clock clock) {
        this.db = db;
        this.passes = passes;
        this.walls = walls;
        this.transactions = transactions;
        this.log = log;
        this.organisations = organisations;
        this.templates = templates;
        this.readers = readers;
        this.clock = clock;
    }

    /** Who still is what they were when they opened their boards, and has not signed out since. */
    Set<OpenBoard> still(Set<OpenBoard> boards) {
        return boards.stream().collect(Collectors.groupingBy(board -> board.viewer().network())).values().stream()
            .flatMap(each -> {
                var still = within(each.get(0).viewer(), () ->
                    new Still(members(each.get(0).viewer()), passes.still(each.stream().map(OpenBoard::pass).distinct().toList())));
                return each.stream().filter(still::has);
            })
            .collect(Collectors.toSet());
    }

    /** As that person's organisation and language have it; nothing when it may not see the situation any more. */
    Optional<Told> told(ItemId situation, Function<Course, List<UUID>> words, long spread, Viewer viewer) {
        try {
            return Optional.of(within(viewer, () -> {
                var telling = new Telling(log.course(situation, viewer), organisations.of(viewer), clock.instant());
                var asked = words.apply(telling.course());
                var html = templates.plain("cards/situationtold",
                    Map.of("page", readers.unasked(viewer), "telling", telling, "lines", telling.touched(asked), "spread", spread));
                boolean isJoined = !telling.course().item().id().equals(situation);
                return new Told(telling.course().log().size(), isJoined || !asked.isEmpty(), new String(html, StandardCharsets.UTF_8));
            }));
        } catch (NotThere unseen) {
            return Optional.empty();
        }
    }

    private Set<String> members(Viewer viewer) {
        return Set.copyOf(db.sql("""
                select member.person_id, member.organisation_id
                from member
                join membership on membership.network_id = member.network_id and membership.organisation_id = member.organisation_id
                               and (membership.until is null or membership.until >= current_date)
                where member.network_id = :network and (member.until is null or member.until >= current_date)
                """)
            .param("network", viewer.network())
            .query((row, n) -> member(row.getObject("person_id", UUID.class), row.getObject("organisation_id", UUID.class))).list());
    }

    private static String member(UUID person, UUID organisation) {
        return person + " " + organisation;
    }

    private <T> T within(Viewer viewer, Supplier<T> work) {
        return walls.within(new Reader(viewer.network(), viewer.organisation(), viewer.person()), () -> transactions.execute(state -> work.get()));
    }
}
