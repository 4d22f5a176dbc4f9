package fi.solmu.exchange;

import fi.solmu.item.ItemId;
import fi.solmu.network.ClosedTime;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Newcomers;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.FreeText;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** The organisations, people and roles of one file on their way into a new network. */
final class PartiesFilling {

    private final Newcomers newcomers;
    private final ClosedTimes closedTimes;
    private final People people;
    private final Roles roles;
    private final LocalIds ids;
    private final FileMoments moments;
    private final boolean isSample;
    private final Viewer by;

    PartiesFilling(Rooms rooms, LocalIds ids, FileMoments moments, boolean isSample, Viewer by) {
        newcomers = rooms.newcomers();
        closedTimes = rooms.closedTimes();
        people = rooms.people();
        roles = rooms.roles();
        this.ids = ids;
        this.moments = moments;
        this.isSample = isSample;
        this.by = by;
    }

    void organisation(Entry entry) {
        var fields = entry.fields();
        newcomers.join(new Newcomers.Party(
                ids.key(entry.id()), said(fields, "name"), fields.text("kind").isEmpty() ? "other" : fields.text("kind"),
                said(fields, "task"), said(fields, "business_id"), moments.on(fields.text("joined")),
                moments.on(fields.text("left"))), by);
        if (fields.text("works_on_eves").equals("true")) {
            closedTimes.workOnEves(ids.key(entry.id()), true, by);
        }
        if (fields.values().get("closed") instanceof Node.Sequence closed) {
            closed.values().forEach(each -> closed(entry, (Node.Fields) each));
        }
    }

    private void closed(Entry organisation, Node.Fields fields) {
        closedTimes.insert(new ClosedTime(
                ItemId.nextUuid(), ids.key(organisation.id()), said(fields, "name"),
                Objects.requireNonNull(moments.on(fields.text("first"))), Objects.requireNonNull(moments.on(fields.text("last")))), by);
    }

    /** Whoever has an address that is known is the same person. */
    void person(Entry entry) {
        var fields = entry.fields();
        var key = ids.key(entry.id());
        if (people.with(fields.text("email")).isEmpty()) {
            var language = fields.text("language").isEmpty() ? by.locale().getLanguage() : fields.text("language");
            people.add(key, said(fields, "name"), fields.text("email"), language, isSample);
        }
        var access = key.equals(by.person()) ? Access.COORDINATOR : Access.valueOf(fields.text("access").toUpperCase(Locale.ROOT));
        newcomers.join(new Newcomers.Place(
                key, ids.key(fields.text("organisation")), access, moments.on(fields.text("since")),
                moments.on(fields.text("until"))), by);
    }

    void role(Entry entry) {
        var fields = entry.fields();
        newcomers.add(new Newcomers.Post(
                ids.key(entry.id()), ids.key(fields.text("organisation")), said(fields, "title"), said(fields, "task"),
                said(fields, "requirements"), said(fields, "phone"), said(fields, "email"), moments.on(fields.text("ended")),
                fields.text("month_limit").isEmpty() ? null : Integer.valueOf(fields.text("month_limit")), said(fields, "duty")), by);
        if (fields.values().get("holders") instanceof Node.Sequence holders) {
            holders.values().forEach(each -> holder(entry, (Node.Fields) each));
        }
    }

    private void holder(Entry role, Node.Fields fields) {
        LocalDate since = moments.on(fields.text("since"));
        roles.hold(ItemId.nextUuid(), ids.key(role.id()), ids.key(fields.text("person")), fields.text("deputy").equals("true"),
                since == null ? moments.today() : since, moments.on(fields.text("until")), by);
    }

    private static String said(Node.Fields fields, String key) {
        return FreeText.tidy(fields.text(key));
    }
}
