package fi.solmu.cards;

import fi.solmu.item.Choices;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Reading;
import fi.solmu.item.Visibility;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the short form of a task and reads what it sends. */
@Component
@Transactional(readOnly = true)
class TaskForms {

    private static final List<String> ASKED = List.of("role", "when", "why", "how", "where");

    /** Named as the whole form of a task names them, so that their faults are told where they stand. */
    static final String AWAITED_FROM = "awaits[0].organisation";
    static final String AWAITED = "awaits[0].what";

    private final Choices choices;
    private final Steps steps;

    TaskForms(Choices choices, Steps steps) {
        this.choices = choices;
        this.steps = steps;
    }

    /** The key becomes the id of the task, so one form makes one task however often it is sent. */
    TaskForm with(Form form, Viewer viewer) {
        var known = choices.of(viewer);
        return new TaskForm(form, known.roles(), known.organisations(), ItemId.nextUuid());
    }

    ItemDraft read(ItemId card, Form sent, Viewer viewer) {
        var reading = new Reading(choices.of(viewer));
        var title = FreeText.oneLine(reading.text("title", sent.value("title"), 200, true));
        var raw = new HashMap<String, Object>(Map.of("card", card.toString()));
        ASKED.forEach(name -> raw.put(name, sent.value(name)));
        raw.put("awaits", List.of(Map.of("organisation", sent.value(AWAITED_FROM), "what", sent.value(AWAITED))));
        var fields = reading.read(Step.SHAPE.fields(), raw);
        reading.refuseFaults();
        var draft = new ItemDraft(
                title, "", Step.SHAPE.firstState(), viewer.locale().getLanguage(), viewer.organisation(), fields.id("role"),
                Visibility.NETWORK, List.<UUID>of(), null, fields);
        return steps.settled(draft, null, viewer);
    }
}
