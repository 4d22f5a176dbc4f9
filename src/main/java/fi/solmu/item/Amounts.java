package fi.solmu.item;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is measured, as files have it and as people write it: with a comma, spaces between thousands, a typographic minus. */
final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    /** In English the comma stands between thousands, and nowhere else. */
    private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    private Amounts() {}

    /** Null when it is no number, which {@code refused} then tells. */
    static @Nullable BigDecimal read(Object raw, Locale writer, Runnable refused) {
        var text = String.valueOf(raw).replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
        text = !writer.getLanguage().equals("en") ? text.replace(',', '.')
                : THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
        if (AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        refused.run();
        return null;
    }
}
