package fi.solmu.cards;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each party does when a situation strikes, and what the others may expect of it. */
public record ActionCard(
        State state, String situation, String trigger, @Nullable Phase phase, int version, @Nullable LocalDate published,
        @Nullable Integer reviewMonths, @Nullable Integer answerMinutes, List<UUID> parties, List<Acknowledgement> acknowledgements,
        List<LocalDate> uses) {

    /** The life of a card. While it is under revision, its last version stays in force. */
    public enum State { DRAFT, IN_REVIEW, PUBLISHED, UNDER_REVISION, EXPIRED }

    /** Whether a card is for what is seen coming, for what is going on, or for what comes after. */
    public enum Phase { FORESEEN, ACUTE, AFTER }

    /** The rule of alignment counts a month as this many days. */
    private static final double DAYS_A_MONTH = 30.4;

    private static final int MOST_YEARS_AHEAD = 2;

    static final Shape SHAPE = Shape.of(Kind.ACTION_CARD, State.class,
            Trait.text("situation"),
            Trait.text("trigger"),
            Trait.choice("phase", "foreseen", "acute", "after"),
            Trait.number("version", 1, 1_000_000),
            Trait.date("published"),
            Trait.number("review_months", 1, 120),
            Trait.number("answer_minutes", 1, 1_440),
            Trait.organisations("parties"),
            Trait.rows("acknowledgements",
                Trait.organisation("organisation").must(), Trait.number("version", 1, 1_000_000).must(), Trait.date("date")),
            Trait.dates("uses"))
        .byDeeds(Shape.STATE, "version", "published", "acknowledgements").facts("uses");

    public ActionCard {
        parties = List.copyOf(parties);
        acknowledgements = List.copyOf(acknowledgements);
        uses = List.copyOf(uses);
    }

    static ActionCard of(State state, Fields fields) {
        return new ActionCard(
                state, fields.text("situation"), fields.text("trigger"), fields.choice("phase", Phase.class),
                fields.number("version", 1), fields.date("published"), fields.number("review_months"),
                fields.number("answer_minutes"), fields.list("parties"),
                fields.rows("acknowledgements").stream().map(row -> new Acknowledgement(
                    row.id("organisation"), row.number("version", 1), row.date("date"))).toList(),
                fields.list("uses"));
    }

    Fields fields() {
        return Fields.NONE
            .with("situation", situation.isEmpty() ? null : situation)
            .with("trigger", trigger.isEmpty() ? null : trigger)
            .with("phase", phase == null ? null : phase.name().toLowerCase(java.util.Locale.ROOT))
            .with("version", version)
            .with("published", published)
            .with("review_months", reviewMonths)
            .with("answer_minutes", answerMinutes)
            .with("parties", parties.isEmpty() ? null : parties)
            .with("acknowledgements", acknowledgements.isEmpty() ? null : acknowledgements.stream().map(ActionCard::row).toList())
            .with("uses", uses.isEmpty() ? null : uses);
    }

    /** The others plan their own work by a published card, so it never goes out empty. */
    ActionCard publish(int tasks, LocalDate from) {
        if (situation.isBlank()) {
            throw new Refused("cards.no-situation");
        }
        if (parties.isEmpty()) {
            throw new Refused("cards.no-parties");
        }
        if (tasks == 0) {
            throw new Refused("cards.no-tasks");
        }
        return in(State.PUBLISHED, nextVersion(), from);
    }

    /** A version may wait for its day, but not for ever, and nothing was in force before it was decided on. */
    static LocalDate from(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw Refused.at("from", "cards.approval-from-past");
        }
        if (day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw Refused.at("from", "cards.approval-from-far", "n", MOST_YEARS_AHEAD);
        }
        return day;
    }

    /** The number of the version being written: the first is version one. */
    int nextVersion() {
        return published == null ? version : version + 1;
    }

    /** The parties are asked; what is in force stays in force meanwhile. */
    ActionCard send() {
        return in(published == null ? State.IN_REVIEW : state == State.PUBLISHED ? State.UNDER_REVISION : state, version, published);
    }

    ActionCard takeBack() {
        return in(state == State.IN_REVIEW ? State.DRAFT : state, version, published);
    }

    /** Without the newest version, which nobody has acted by yet; of the first the parties may have been asked. */
    ActionCard before(@Nullable CardVersion earlier, boolean isAsked) {
        return earlier == null ? in(isAsked ? State.IN_REVIEW : State.DRAFT, version, null)
            : in(State.UNDER_REVISION, earlier.number(), earlier.published());
    }

    /** The version in force stays in force until the next one is published. */
    ActionCard revise() {
        if (!isInForce()) {
            throw new Refused("cards.not-published");
        }
        return in(State.UNDER_REVISION, version, published);
    }

    /** A party says it once of each version, and only of the one that is in force. */
    Acknowledgement acknowledge(UUID organisation, int read, LocalDate today) {
        if (!isInForce()) {
            throw new Refused("cards.not-published");
        }
        if (!parties.contains(organisation)) {
            throw new Refused("cards.not-a-party");
        }
        if (read != version) {
            throw new Refused("cards.not-in-force", "version", version);
        }
        return new Acknowledgement(organisation, version, today);
    }

    public boolean isInForce() {
        return EnumSet.of(State.PUBLISHED, State.UNDER_REVISION).contains(state);
    }

    public boolean isAcknowledgedBy(UUID organisation) {
        return acknowledgements.stream()
            .anyMatch(each -> each.organisation().equals(organisation) && each.version() == version);
    }

    /** The day by which the card should be looked at again, if it has one. */
    public @Nullable LocalDate reviewDue() {
        return published == null || reviewMonths == null ? null : published.plusDays((long) (reviewMonths * DAYS_A_MONTH));
    }

    public boolean isReviewOverdue(LocalDate today) {
        var due = reviewDue();
        return isInForce() && due != null && today.isAfter(due);
    }

    private ActionCard in(State next, int nextVersion, @Nullable LocalDate day) {
        return new ActionCard(
                next, situation, trigger, phase, nextVersion, day, reviewMonths, answerMinutes, parties, acknowledgements, uses);
    }

    private static Map<String, Object> row(Acknowledgement each) {
        var row = new LinkedHashMap<String, Object>();
        row.put("organisation", each.organisation());
        row.put("version", each.version());
        if (each.date() != null) {
            row.put("date", each.date());
        }
        return row;
    }
}
