package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.util.Locale;

/** How far a member's right may reach, as it is asked in forms. */
final class MemberAccess {

    /** The most usual first. */
    static final String[] WORDS = {"MEMBER", "VIEWER", "COORDINATOR"};

    private MemberAccess() {}

    static Field question(Form form, Page page) {
        var field = form.field(page, "access", page.t("network.access")).as(Field.Kind.RADIOS).required();
        for (var word : WORDS) {
            var key = "network.access." + word.toLowerCase(Locale.ROOT);
            field.choice(word, page.t(key), page.t(key + "-hint"));
        }
        return field;
    }
}
