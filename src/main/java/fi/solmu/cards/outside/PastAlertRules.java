package fi.solmu.cards.outside;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which messages from outside suggest a card, as network files carry it. Where they come from is each network's own, with its secrets. */
@Component
public class PastAlertRules {

    public static final Trait ALERTS = Trait.group("alerts", Trait.lines("codes"), Trait.lines("words"), Trait.lines("places"));

    private final CardAlertRules rules;

    PastAlertRules(CardAlertRules rules) {
        this.rules = rules;
    }

    public @Nullable Map<String, Object> of(ItemId card, Viewer viewer) {
        var rule = rules.of(card, viewer);
        return rule.isNone() ? null : Fields.NONE.with("codes", told(rule.codes())).with("words", told(rule.words()))
            .with("places", told(rule.places())).values();
    }

    public static void check(Fields past) {
        var told = past.group("alerts");
        if (told == null) {
            return;
        }
        var rule = rule(told);
        if (Stream.of(rule.codes(), rule.words(), rule.places()).flatMap(List::stream).anyMatch(line -> line.length() > AlertRule.LONGEST)) {
            throw Refused.at("alerts", "cards.alert-rule-long-line", "most", AlertRule.LONGEST);
        }
        if (Stream.of(rule.codes(), rule.words(), rule.places()).anyMatch(each -> each.size() > AlertRule.MOST)) {
            throw Refused.at("alerts", "cards.alert-rule-too-long", "most", AlertRule.MOST);
        }
    }

    public void keep(ItemId card, Fields past, Viewer by) {
        var told = past.group("alerts");
        if (told != null && !rule(told).isNone()) {
            rules.write(card, rule(told), by);
        }
    }

    private static AlertRule rule(Fields told) {
        return new AlertRule(told.list("codes"), told.list("words"), told.list("places"));
    }

    private static @Nullable List<String> told(List<String> lines) {
        return lines.isEmpty() ? null : lines;
    }
}
