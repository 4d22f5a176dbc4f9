package fi.solmu.cards;

import fi.solmu.cards.knowing.Count;
import fi.solmu.cards.knowing.Knowing;
import fi.solmu.cards.knowing.OwnCard;
import fi.solmu.item.Item;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who must know a card in force, who has read it, and who has rehearsed it: the own people by name, the others in numbers. */
public record Knowledge(
        Item item, ActionCard card, @Nullable OwnCard mine, ChangedForMe changed, List<OwnCard> ours, List<Count> counts,
        List<Role> playing, List<Role> added, List<Role> everyRole, List<Organisation> organisations, int months, Form form, LocalDate today) {

    public Knowledge {
        ours = List.copyOf(ours);
        counts = List.copyOf(counts);
        playing = List.copyOf(playing);
        added = List.copyOf(added);
        everyRole = List.copyOf(everyRole);
        organisations = List.copyOf(organisations);
    }

    Knowledge refused(Form why) {
        return new Knowledge(item, card, mine, changed, ours, counts, playing, added, everyRole, organisations, months, why, today);
    }

    public boolean isInForce() {
        return card.isInForce() && !item.isRemoved();
    }

    public boolean isToBeRead() {
        return isInForce() && mine != null && !mine.isRead();
    }

    /** A member says it for the party, whoever else has it still to read. */
    public boolean mayAcknowledge(Viewer viewer) {
        return isInForce() && viewer.isMember() && card.parties().contains(viewer.organisation()) && !card.isAcknowledgedBy(viewer.organisation());
    }

    public boolean maySettle(Viewer viewer) {
        return item.mayBeChangedBy(viewer) && !item.isRemoved();
    }

    public int must() {
        return counts.stream().mapToInt(Count::must).sum();
    }

    public int read() {
        return counts.stream().mapToInt(Count::read).sum();
    }

    public int plays() {
        return counts.stream().mapToInt(Count::plays).sum();
    }

    public int rehearsed() {
        return counts.stream().mapToInt(Count::rehearsed).sum();
    }

    public @Nullable Organisation organisation(UUID id) {
        return organisations.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    public String role(UUID id) {
        return everyRole.stream().filter(each -> each.id().equals(id)).map(Role::title).findFirst().orElse("");
    }

    /** Everybody may rehearse any role of their own organisation. */
    public List<Role> toPlay(Viewer viewer) {
        return playing.stream().filter(each -> each.organisation().equals(viewer.organisation())).toList();
    }

    public Field rolesToPlay(Page page, Viewer viewer) {
        var field = form.field(page, "role", page.t("cards.know-role")).as(Field.Kind.SELECT).required();
        toPlay(viewer).stream().sorted(Comparator.comparing((Role role) -> !viewer.roles().contains(role.id())))
            .forEach(role -> field.choice(role.id().toString(), role.title()));
        return field;
    }

    public Field day(Page page) {
        return filled("date", today.toString()).field(page, "date", page.t("cards.know-date")).type("date").required();
    }

    public Field monthsField(Page page) {
        return filled("months", String.valueOf(months)).field(page, "months", page.t("cards.know-months"))
            .hint(page.t("cards.know-months-hint", "n", Knowing.USUAL_MONTHS)).required();
    }

    /** Those that have a task know it anyway. */
    public Field rolesToAdd(Page page) {
        var chosen = form.isRefused() ? form.all("roles").toList() : added.stream().map(role -> role.id().toString()).toList();
        var field = new Field("roles", page.t("cards.know-roles-more"), chosen).as(Field.Kind.CHECKBOXES)
            .hint(page.t("cards.know-roles-more-hint"));
        everyRole.stream().filter(role -> !playing.contains(role))
            .forEach(role -> field.choice(role.id().toString(), role.title() + ", " + role.organisationName()));
        return field;
    }

    private Form filled(String name, String usual) {
        return form.isRefused() && form.values().containsKey(name) ? form : Form.of(name, usual);
    }

    public Stream<String> mustKnow() {
        return Stream.concat(playing.stream(), added.stream()).map(role -> role.title() + ", " + role.organisationName());
    }
}
