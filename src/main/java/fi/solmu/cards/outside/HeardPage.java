package fi.solmu.cards.outside;

import fi.solmu.cards.situation.SituationRow;
import fi.solmu.item.Item;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.time.Instant;
import java.util.List;

/** All that was heard from outside, with what it suggests and with what one may begin. */
public record HeardPage(
        List<Alert> alerts, List<Suggestion> suggestions, List<Item> cards, List<SituationRow> underWay, List<AlertSource> sources, Instant now) {

    public HeardPage {
        alerts = List.copyOf(alerts);
        suggestions = List.copyOf(suggestions);
        cards = List.copyOf(cards);
        underWay = List.copyOf(underWay);
        sources = List.copyOf(sources);
    }

    /** Nothing has begun of it, and it goes on. */
    public List<Alert> open() {
        return alerts.stream().filter(each -> each.situation() == null && !each.isOver(now)).toList();
    }

    public List<Alert> others() {
        return alerts.stream().filter(each -> each.situation() != null || each.isOver(now)).toList();
    }

    public List<Item> suggestedBy(Alert alert) {
        return suggestions.stream().filter(each -> each.alert().id().equals(alert.id())).map(Suggestion::card).toList();
    }

    public List<Suggestion.Declined> declined(Alert alert) {
        return suggestions.stream().filter(each -> each.alert().id().equals(alert.id())).findFirst().map(Suggestion::declined).orElse(List.of());
    }

    public String state(Alert alert) {
        return alert.isTest() ? "cards.alert-test" : alert.isOver(now) ? "cards.alert-over"
            : alert.situation() != null ? "cards.alert-has-begun" : suggestedBy(alert).isEmpty() ? "cards.alert-fits-none" : "cards.alert-fits";
    }

    /** A card that fits comes first. */
    public Field with(Page page, Alert alert) {
        var fitting = suggestedBy(alert);
        var field = new Field("with", page.t("cards.alert-with"), List.of(fitting.isEmpty() ? "" : "card " + fitting.get(0).id()))
            .as(Field.Kind.SELECT).in(alert.id().toString()).required();
        alert.fitting(underWay).forEach(each -> field.choice("situation " + each.item().id(), page.t(
            each.isDrill() ? "cards.alert-with-drill" : "cards.alert-with-running", "title", each.item().title(), "code", each.item().code(),
            "time", page.say().moment(each.started()))));
        cards.forEach(each -> field.choice("card " + each.id(), page.t("cards.alert-with-card", "title", each.title())));
        return field.choice("", page.t("cards.alert-with-nothing"));
    }
}
