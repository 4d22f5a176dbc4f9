package fi.solmu.exchange;

import fi.solmu.web.FreeText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Text that people read, on one line or on several; {@code form} where it has one, named by the mistake of not having it. */
record TextRule(int most, boolean lines, Pattern form, String formless) implements Rule.OfText {

    private static final Pattern ANY = Pattern.compile("(?s).*");

    TextRule(int most, boolean lines) {
        this(most, lines, ANY, "");
    }

    TextRule(int most, String form, String formless) {
        this(most, false, Pattern.compile(form), formless);
    }

    @Override
    public void check(Node.Scalar node, Place place) {
        var text = node.text();
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            place.tell(node, "too-long", "most", most, "length", length);
        } else if (text.codePoints().anyMatch(TextRule::isUnwritable)) {
            place.tell(node, "bad-character");
        } else if (!lines && text.indexOf('\n') >= 0) {
            place.tell(node, "line-break");
        } else if (!form.matcher(text).matches()) {
            place.tell(node, formless);
        } else if (FreeText.namesSomebody(text)) {
            place.tell(node, "identity-code");
        }
    }

    private static boolean isUnwritable(int c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c <= 0x9F
                || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE;
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("maxLength", most);
        if (form != ANY) {
            schema.put("pattern", "^(" + form.pattern() + ")$");
        } else if (!lines) {
            schema.put("pattern", "^[^\\n]*$");
        }
        return schema;
    }
}
