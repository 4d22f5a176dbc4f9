package fi.solmu.cards.situation;

import fi.solmu.cards.outside.Alerts;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.item.files.Picture;
import fi.solmu.network.Organisations;
import fi.solmu.network.Shifts;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the board of a situation shows. */
@Repository
@Transactional(readOnly = true)
class Boards {

    private final JdbcClient db;
    private final SituationLog log;
    private final ItemPages pages;
    private final Items items;
    private final Organisations organisations;
    private final Alerts alerts;
    private final ItemFiles files;
    private final Joinings joinings;
    private final RoleCalls calls;
    private final Shifts shifts;
    private final Clock clock;

    Boards(
            JdbcClient db, SituationLog log, Joinings joinings, ItemPages pages, Items items, Organisations organisations, Alerts alerts,
            ItemFiles files, RoleCalls calls, Shifts shifts, Clock clock) {
        this.db = db;
        this.log = log;
        this.pages = pages;
        this.items = items;
        this.organisations = organisations;
        this.alerts = alerts;
        this.files = files;
        this.joinings = joinings;
        this.calls = calls;
        this.shifts = shifts;
        this.clock = clock;
    }

    Board of(ItemId id, Form said, Viewer viewer) {
        var of = pages.of(id, Kind.SITUATION, viewer);
        var course = log.course(id, viewer);
        return new Board(of, course, card(course, viewer), organisations.of(viewer), names(course), strays(course, viewer),
                alerts.of(id, viewer), said, clock.instant(),
                course.log().stream().filter(each -> viewer.person().equals(each.person())).count(),
                joinings.of(course, viewer), calls.patience(course.situation().card(), viewer),
                viewer.isMember() ? shifts.offered(viewer) : List.of(), pictures(course, viewer));
    }

    /** Of the own tasks: they are what one looks at while one does them. */
    private List<Picture> pictures(Course course, Viewer viewer) {
        var mine = course.standing().lines().stream().filter(line -> line.organisation().equals(viewer.organisation()))
            .map(line -> line.task().id()).toList();
        return mine.isEmpty() ? List.of() : files.pictures(mine, false, viewer);
    }

    private @Nullable Item card(Course course, Viewer viewer) {
        var card = course.situation().card();
        return card == null ? null : items.find(new ItemId(card), viewer).orElse(null);
    }

    /** What tasks are called that the card's version does not have. */
    private Map<UUID, String> strays(Course course, Viewer viewer) {
        var stray = course.standing().stray();
        var tasks = course.log().stream().filter(each -> stray.contains(each.id())).map(Entry::task).filter(Objects::nonNull).distinct().toList();
        return items.all(tasks, viewer).stream().collect(Collectors.toMap(item -> item.id().value(), Item::title));
    }

    private Map<UUID, String> names(Course course) {
        var people = course.log().stream().map(Entry::person).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        var names = new HashMap<UUID, String>();
        db.sql("select id, name from person_name where id = any(:people)").param("people", people)
            .query((row, n) -> names.put(row.getObject("id", UUID.class), row.getString("name"))).list();
        return names;
    }
}
