package fi.solmu.cards;

import fi.solmu.cards.review.CardLife;
import fi.solmu.cards.situation.Life;
import fi.solmu.item.Item;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Visibility;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Choice;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A card as its page shows it: one of its versions through somebody's eyes, who has read it, and what may be done. */
public record CardPage(
        ItemPage of, ActionCard card, CardText text, Shown shown, int version, boolean isChangedSince, Turn turn,
        List<CardPhase> phases, List<Role> roles, List<CardReader> readers, List<CardVersion> versions, LocalDate today, Life life,
        Coming coming, Approval given,
        CardLife lived, List<Organisation> parties) {

    /** Which of its texts a card shows. */
    public enum Shown { IN_FORCE, DRAFT, EARLIER }

    public Item item() {
        return of.item();
    }

    public String place() {
        return item().place();
    }

    public boolean isInForce() {
        return shown == Shown.IN_FORCE && card.isInForce();
    }

    public boolean isDraft() {
        return shown == Shown.DRAFT;
    }

    public boolean mayChange(Viewer viewer) {
        return of.mayChange(viewer) && !item().isRemoved();
    }

    public boolean mayPublish(Viewer viewer) {
        return mayChange(viewer) && isDraft() && coming.isWritten();
    }

    public boolean mayRevise(Viewer viewer) {
        return mayChange(viewer) && isInForce() && card.state() == ActionCard.State.PUBLISHED;
    }

    public boolean isToBeAcknowledgedBy(Viewer viewer) {
        return isInForce() && viewer.isMember() && isParty(viewer) && !isAcknowledgedBy(viewer);
    }

    public boolean isParty(Viewer viewer) {
        return card.parties().contains(viewer.organisation());
    }

    public boolean isAcknowledgedBy(Viewer viewer) {
        return isInForce() && card.isAcknowledgedBy(viewer.organisation());
    }

    public long upToDate() {
        return readers.stream().filter(CardReader::isUpToDate).count();
    }

    /** There is an earlier version to hold it against. */
    public boolean hasBefore(CardVersion version) {
        return versions.stream().anyMatch(each -> each.number() < version.number());
    }

    public int nextVersion() {
        return coming.next();
    }

    /** The version looked at waits for its day. */
    public boolean isToCome() {
        return coming.decided() != null && (isDraft() ? coming.isJustDecided() : shown == Shown.EARLIER && coming.decided().number() == version);
    }

    /** What its owner sent comes back as it was sent, and why it did not go through. */
    CardPage refused(Form why) {
        return new CardPage(
                of, card, text, shown, version, isChangedSince, turn, phases, roles, readers, versions, today, life, coming.refused(why), given,
                lived, parties);
    }

    CardPage lived(Life through, CardLife learned) {
        return new CardPage(
                of, card, text, shown, version, isChangedSince, turn, phases, roles, readers, versions, today, through, coming, given,
                learned, parties);
    }

    /** The version that is shown, or that the draft will become. */
    public int shownVersion() {
        return isDraft() ? nextVersion() : version;
    }

    /** Which version is shown and since when it holds, or that it is a draft. */
    public String since(Page page) {
        var day = shown == Shown.EARLIER ? versions.stream().filter(each -> each.number() == version).map(CardVersion::published).findFirst()
            .orElse(null) : card.published();
        return isDraft() ? page.t("cards.paper-draft", "version", shownVersion())
            : page.t("cards.version-since", "version", shownVersion(), "date", day == null ? page.t("cards.not-yet") : page.say().date(day));
    }

    public String organisation(UUID id) {
        return parties.stream().filter(each -> each.id().equals(id)).map(Organisation::name).findFirst().orElse("");
    }

    /** Who leads: the first on the card that one can call, other than those who look. */
    public Optional<Role> first() {
        return roles.stream().filter(role -> !role.phone().isEmpty() && !turn.isMine(role)).findFirst();
    }

    public String turnWords(Page page) {
        return turn.isNamed() ? turn.name() : page.t(turn.isWhole() ? "cards.turn-whole" : "cards.turn-mine");
    }

    /** The organisations that have a task on it or are its parties. */
    public List<Organisation> onCard() {
        return parties.stream().filter(each -> text.parties().contains(each.id())
            || roles.stream().anyMatch(role -> role.organisation().equals(each.id()))).toList();
    }

    /** The choice of whose eyes to look through. */
    public Field turns(Page page) {
        var field = new Field("role", page.t("cards.turn"), List.of(turn.word())).as(Field.Kind.SELECT).in("turn").required()
            .choice(Turn.OWN, page.t("cards.turn-mine"))
            .choice(Turn.WHOLE, page.t("cards.turn-whole"));
        onCard().forEach(each -> field.choice(each.id().toString(), each.name()));
        roles.forEach(role -> field.choice(role.id().toString(), role.title() + ", " + role.organisationName()));
        return field;
    }

    public String over(Page page) {
        var name = page.t(item().kindLabel()) + " " + item().code();
        return turn.isNamed() ? name + ", " + turn.name() : name;
    }

    /** Who else sees a task that is added here: those who see the card. */
    public String seenByNames(Page page, List<Organisation> organisations) {
        return item().visibility() == Visibility.ORGANISATION ? item().ownerName() : page.say().list(
            organisations.stream().filter(each -> item().parties().contains(each.id())).map(Organisation::name).toList());
    }

    /** The few ways to look at it that most come for; the others are chosen from a list. */
    public List<Choice> looks(Page page, boolean isInLanes) {
        var place = page.at(inTasks());
        boolean isOurs = page.viewer() != null && roles.stream().anyMatch(role -> role.organisation().equals(page.viewer().organisation()));
        var all = new Choice(place + "?role=" + Turn.WHOLE, page.t("cards.lanes-look-all"), !isInLanes && turn.isWhole());
        var lanes = new Choice(page.at(lanes()), page.t("cards.lanes-look"), isInLanes);
        return isOurs ? List.of(new Choice(place + "?role=" + Turn.OWN, page.t("cards.lanes-look-own"), turn.word().equals(Turn.OWN)), all, lanes)
            : List.of(all, lanes);
    }

    /** The version that is shown, as addresses below that of the card name it. */
    private String versionWord() {
        return isDraft() ? "draft" : shown == Shown.EARLIER ? String.valueOf(version) : "";
    }

    /** The whole network's part in the version that is shown. */
    public String lanes() {
        return place() + "/lanes" + (versionWord().isEmpty() ? "" : "?version=" + versionWord());
    }

    /** The version that is shown, task by task. */
    public String inTasks() {
        return place() + (isDraft() ? "/draft" : shown == Shown.EARLIER ? "/versions/" + version : "");
    }

    /** The parties that approved the version that is shown, and the day on which each of them did. */
    public String approvers(Page page) {
        return page.say().list(given.parties().stream().filter(each -> each.has(Answer.APPROVED))
            .map(each -> each.name() + " " + page.say().date(Objects.requireNonNull(each.word()).at())).toList());
    }

    /** This card on paper, for the role whose eyes one looks through. */
    public String print() {
        var role = roles.stream().filter(turn::isMine).findFirst().map(each -> each.id().toString());
        return "/cards/print?card=" + item().id() + (turn.party() != null ? Optional.of(turn.word()) : role).map(word -> "&role=" + word).orElse("");
    }
}
