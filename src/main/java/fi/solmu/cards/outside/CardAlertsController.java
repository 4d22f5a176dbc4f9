package fi.solmu.cards.outside;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which messages from outside suggest a card: read by those who see it, said by its owner. */
@Controller
@RequestMapping("/{network}/cards/{id}/alerts")
class CardAlertsController {


    private final CardAlertRules rules;

    CardAlertsController(CardAlertRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var rule = rules.of(id, viewer);
        var form = Form.of("codes", String.join("\n", rule.codes()), "words", String.join("\n", rule.words()),
            "places", String.join("\n", rule.places()));
        return show(id, form, rule, viewer, page);
    }

    @PostMapping
    @May(Access.MEMBER)
    String keep(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var card = rules.card(id, viewer);
        try {
            rules.keep(id, rule(sent), viewer);
            return Readers.done(response, "cards.alert-rule-kept", viewer, card.place() + "/alerts");
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(id, sent.refused(refusal.faults()), rules.of(id, viewer), viewer, page);
        }
    }

    private String show(ItemId id, Form form, AlertRule rule, Viewer viewer, Model page) {
        page.addAttribute("card", rules.card(id, viewer));
        page.addAttribute("form", form);
        page.addAttribute("rule", rule);
        page.addAttribute("fitting", rules.fitting(rule, viewer));
        return "cards/alertrule";
    }

    private static AlertRule rule(Form sent) {
        var faults = new ArrayList<Refused.Fault>();
        var rule = new AlertRule(lines("codes", sent, faults), lines("words", sent, faults), lines("places", sent, faults));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return rule;
    }

    private static List<String> lines(String name, Form sent, List<Refused.Fault> faults) {
        var lines = Stream.of(FreeText.tidy(sent.value(name)).split("[\n,;]")).map(String::strip)
            .filter(line -> !FreeText.isInvisible(line)).distinct().toList();
        lines.stream().flatMap(line -> FreeText.fault(name, line, AlertRule.LONGEST).stream()).findFirst().ifPresent(faults::add);
        if (lines.size() > AlertRule.MOST) {
            faults.add(new Refused.Fault(name, "cards.alert-rule-too-long", "most", AlertRule.MOST));
        }
        return lines;
    }
}
