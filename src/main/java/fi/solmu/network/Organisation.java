package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.UUID;

/** A party of a network, as this network calls it and paints it. */
public record Organisation(UUID id, String name, String kind, String task, int colour, int people) {

    /** As the network file names them. */
    static final String[] KINDS = {
        "other", "municipality", "joint_authority", "wellbeing_county", "state", "company", "business", "association", "parish",
        "customer", "staff", "decision_maker"};

    /** The question of what kind an organisation is, with its answers. */
    public static Field kind(Field field, Page page) {
        field.as(Field.Kind.SELECT).required();
        for (var kind : KINDS) {
            field.choice(kind, page.t("network.kind." + kind));
        }
        return field;
    }

    /** What a form asks of it, without what the network counts itself. */
    Organisation asAsked() {
        return new Organisation(id, name, kind, task, 0, 0);
    }
}
