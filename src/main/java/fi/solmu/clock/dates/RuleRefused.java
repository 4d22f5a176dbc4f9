package fi.solmu.clock.dates;

import fi.solmu.web.Refused;

/** A timing that says nothing the calendar could hold; the key names the sentence that tells why. */
public class RuleRefused extends Refused {

    public RuleRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static RuleRefused unclear(String part, String value) {
        return new RuleRefused("clock.rule-unclear", "part", part, "value", value);
    }

    static RuleRefused together(String part) {
        return new RuleRefused("clock.rule-together", "part", part);
    }
}
