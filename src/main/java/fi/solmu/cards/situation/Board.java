package fi.solmu.cards.situation;

import fi.solmu.cards.outside.Alert;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPage;
import fi.solmu.item.files.Picture;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.network.Shift;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A situation as its board shows it at one moment: mine first, then every party, then the log. Told is how much the reader has told:
 * forms are named by it, so that what was sent leaves them, and what is being written while others tell does not.
 */
public record Board(
        ItemPage of, Course course, @Nullable Item card, List<Organisation> organisations, Map<UUID, String> names,
        Map<UUID, String> strays, List<Alert> alerts, Form said, Instant now, long told, List<Twin> twins, int patience,
        List<Shift> offered, List<Picture> pictures) {

    public Board {
        organisations = List.copyOf(organisations);
        names = Map.copyOf(names);
        strays = Map.copyOf(strays);
        alerts = List.copyOf(alerts);
        twins = List.copyOf(twins);
        pictures = List.copyOf(pictures);
        offered = List.copyOf(offered);
    }

    public List<Picture> pictures(Line line) {
        return pictures.stream().filter(each -> each.item().value().equals(line.task().id())).toList();
    }

    public Item item() {
        return course.item();
    }

    public String place() {
        return item().place();
    }

    public Standing standing() {
        return course.standing();
    }

    public UUID key() {
        return ItemId.nextUuid();
    }

    public boolean mayTell(Viewer viewer) {
        return viewer.isMember() && !item().isRemoved();
    }

    public Telling telling() {
        return new Telling(course, organisations, now);
    }

    public boolean mayJoin(Twin twin, Viewer viewer) {
        return mayTell(viewer) && isSeenAs(twin) && (course.isLedBy(viewer) || twin.item().owner().equals(viewer.organisation()));
    }

    public boolean isSeenAs(Twin twin) {
        return course.isSeenAs(twin.item());
    }

    /** Who has to do with it and is offered a shift. */
    public List<Shift> offeredHere() {
        return offered.stream().filter(shift -> standing().lines().stream().anyMatch(line -> shift.role().equals(line.task().role()))).toList();
    }

    public boolean isLate(Line line) {
        return telling().isLate(line);
    }

    /** What is to be done comes first, in the order of the card. */
    public List<Line> mine(Viewer viewer) {
        return standing().of(viewer.organisation()).stream().sorted(Comparator.comparing(Line::isOver)).toList();
    }

    public boolean isToBeSeen(Viewer viewer) {
        return mayTell(viewer) && course.isOngoing() && course.parties().contains(viewer.organisation())
            && (!standing().isHeardFrom(viewer.organisation()) || course.isAwaited(viewer));
    }

    public List<Line> waiting(Viewer viewer) {
        return course.isOngoing() ? standing().waitingFor(viewer.organisation()) : List.of();
    }

    /** What that organisation needs of the reader's. */
    public String needed(Line line, Viewer viewer) {
        return line.task().needs().stream().filter(need -> need.organisation().equals(viewer.organisation()))
            .map(Task.Need::what).findFirst().orElse("");
    }

    public List<Party> parties() {
        return organisations.stream().filter(each -> course.parties().contains(each.id())).map(each -> {
            var lines = standing().of(each.id());
            return new Party(each, lines, standing().isHeardFrom(each.id()), lines.stream().filter(this::isLate).count(), contact(each, lines));
        }).toList();
    }

    public List<Party> silent() {
        return course.isOngoing() ? parties().stream().filter(each -> !each.isHeard()).toList() : List.of();
    }

    private @Nullable Role contact(Organisation organisation, List<Line> lines) {
        return lines.stream().map(line -> course.role(line.task().role())).flatMap(Optional::stream)
            .filter(role -> role.organisation().equals(organisation.id()) && !role.phone().isEmpty()).findFirst()
            .or(() -> course.roles().stream().filter(role -> role.organisation().equals(organisation.id()) && !role.phone().isEmpty()).findFirst())
            .orElse(null);
    }

    public Organisation organisation(@Nullable UUID id) {
        return telling().organisation(id);
    }

    public String role(@Nullable UUID id) {
        return telling().role(id);
    }

    /** The person of one's own organisation; of the others their organisation is known. */
    public String person(Entry entry, Viewer viewer) {
        return entry.by().equals(viewer.organisation()) && entry.person() != null ? names.getOrDefault(entry.person(), "") : "";
    }

    public String taskTitle(@Nullable UUID task) {
        return standing().tasks().stream().filter(each -> each.id().equals(task)).map(Task::title).findFirst()
            .or(() -> course.log().stream().filter(each -> each.id().equals(task)).map(Entry::text).findFirst())
            .orElseGet(() -> task == null ? "" : strays.getOrDefault(task, ""));
    }

    public List<Entry> log() {
        return course.log().stream().sorted(Standing.ORDER.reversed()).toList();
    }

    /** Of what outside an entry is a message, where that is known here. */
    public @Nullable Alert alertOf(Entry entry) {
        return alerts.stream().filter(each -> each.message(entry.text(), entry.at(), entry.received()).isPresent()).findFirst().orElse(null);
    }

    /** The source says that it is over, and here it goes on. */
    public List<Alert> overOutside() {
        return course.isOngoing() ? alerts.stream().filter(each -> each.isOver(now)).toList() : List.of();
    }

    public String clock(Page page, Instant at) {
        return telling().clock(page, at);
    }

    public long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }

    public boolean isRefused(String where) {
        return !said.faults().isEmpty() && said.value("where").equals(where);
    }

    /** What was refused stands where the summary of faults leads; the others have names of their own. */
    public Field placed(Field field, String where) {
        return isRefused(where) ? field : field.in(where + told);
    }

    public Field words(String where, String label, boolean isRequired) {
        var field = new Field("text", label, List.of(isRefused(where) ? said.value("text") : "")).longest(2000);
        placed(field, where);
        return isRequired ? field.required() : field;
    }

    public Field rolesToTake(Page page, String where, String label) {
        var field = new Field("role", label, List.of(isRefused(where) ? said.value("role") : "")).as(Field.Kind.SELECT)
            .choice("", page.t("item.not-chosen"));
        placed(field, where);
        course.roles().forEach(role -> field.choice(role.id().toString(), role.title() + ", " + role.organisationName()));
        return field;
    }

    public Field organisationsToAsk(Page page, String where, String label, String name) {
        var field = new Field(name, label, List.of(isRefused(where) ? said.value(name) : "")).as(Field.Kind.SELECT)
            .choice("", page.t("item.not-chosen"));
        placed(field, where);
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }
}
