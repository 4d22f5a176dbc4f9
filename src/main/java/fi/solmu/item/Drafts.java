package fi.solmu.item;

import fi.solmu.web.FreeText;
import fi.solmu.web.Viewer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people write of items, as drafts: the rules of forms and of JSON stand here once. */
@Component
public class Drafts {

    private static final List<Trait> COMMON = List.of(
            Trait.role("ownerRole"), Trait.organisation("owner"), Trait.organisations("seenBy"), Trait.date("reviewBy"),
            Trait.choice("visibility", "NETWORK", "ORGANISATION", "PARTIES"));

    private final Kinds kinds;

    Drafts(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Every fault is gathered in the reading, and all are refused at once. */
    public ItemDraft read(Kind kind, Written written, Reading reading, @Nullable Item before, Viewer viewer) {
        var home = kinds.home(kind);
        var shape = home.shape();
        var title = FreeText.oneLine(reading.text("title", written.common().get("title"), 200, true));
        var text = reading.text("text", written.common().get("text"), 10_000, false);
        var common = reading.read(COMMON, written.common());
        var tags = Tags.read(written.common(), reading);
        var fields = reading.read(shape.fields(), written.fields(), written.before());
        var state = state(shape, Objects.toString(written.common().get("state"), ""), before);
        if (!shape.states().contains(state)) {
            reading.fault("state", "item.not-a-choice");
        }
        reading.refuseFaults();
        var standing = before == null ? Fields.NONE : home.read(before.id(), viewer);
        var draft = new ItemDraft(
                title, text, state,
                before == null ? viewer.locale().getLanguage() : before.sourceLanguage(),
                owner(common, before, viewer),
                common.id("ownerRole"),
                visibility(common, before),
                common.list("seenBy"),
                tags,
                common.date("reviewBy"),
                shape.keeping(standing, withUnseen(shape, standing, fields, written)));
        return home.settled(draft, before, viewer);
    }

    /** Items that were not offered stay, and those that stood stay in their order. */
    private static Fields withUnseen(Shape shape, Fields standing, Fields sent, Written written) {
        var kept = sent;
        for (var field : shape.fields()) {
            if (field.type() == Trait.Type.ITEMS) {
                List<UUID> chosen = sent.list(field.name());
                var both = new LinkedHashSet<UUID>(standing.<UUID>list(field.name()));
                both.removeIf(id -> written.offered().test(field, id) && !chosen.contains(id));
                both.addAll(chosen);
                kept = kept.with(field.name(), both.isEmpty() ? null : List.copyOf(both));
            } else if (field.type() == Trait.Type.ITEM && sent.id(field.name()) == null) {
                var stood = standing.id(field.name());
                kept = kept.with(field.name(), stood != null && !written.offered().test(field, stood) ? stood : null);
            }
        }
        return kept;
    }

    private static String state(Shape shape, String asked, @Nullable Item before) {
        var standing = before == null ? shape.firstState() : before.state();
        return asked.isEmpty() || shape.isByDeeds(Shape.STATE) ? standing : asked;
    }

    /** Only the coordinator enters things for other organisations. */
    private static UUID owner(Fields common, @Nullable Item before, Viewer viewer) {
        var asked = common.id("owner");
        var standing = before == null ? viewer.organisation() : before.owner();
        return asked != null && viewer.isCoordinator() ? asked : standing;
    }

    /** Where nothing is said of who sees it, nothing changes. */
    private static Visibility visibility(Fields common, @Nullable Item before) {
        var asked = common.choice("visibility", Visibility.class);
        return asked != null ? asked : before == null ? Visibility.NETWORK : before.visibility();
    }
}
