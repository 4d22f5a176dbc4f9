package fi.solmu.clock;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A practice's follow-through for programs: who was helped, why it is done. By the names that the network file has for them. */
@Component
class OpenPractice {

    private static final Trait ANSWER = Trait.choice("answer", "helped", "not").must();
    private static final Trait NOTE = text("note", Closing.LONGEST);
    /** What the pages call what is sent here. */
    private static final Map<String, String> IN_FORMS = Map.of("why", "reason", "helped", "answer", "words", "note");

    private final PracticePast past;
    private final PracticeHelp help;
    private final PracticeQuestions questions;

    OpenPractice(PracticePast past, PracticeHelp help, PracticeQuestions questions) {
        this.past = past;
        this.help = help;
        this.questions = questions;
    }

    List<OpenAddress> all() {
        return List.of(
            new OpenAddress("/help", "help", "Practice: whether its times helped those whom they serve", Access.VIEWER, List.of(),
                List.of(PracticePast.HELP), (id, place, sent, by) -> helped(id, by)),
            new OpenAddress("/occurrences/{date}/help", "help_say", "Practice: say of one time whether it helped; the newest word stands",
                Access.VIEWER, List.of(ANSWER, NOTE), List.of(PracticePast.HELP), this::say),
            new OpenAddress("/question", "questions", "Practice: why it is done, as it was asked and answered", Access.VIEWER, List.of(),
                List.of(PracticePast.QUESTIONS), (id, place, sent, by) -> asked(id, by)),
            new OpenAddress("/question", "ask", "Practice: ask why it is done; the same twice is asked once", Access.MEMBER,
                List.of(text("reason", PracticeQuestion.LONGEST).must()), List.of(PracticePast.QUESTIONS), this::ask),
            new OpenAddress("/question/answer", "answer", "Practice: answer why it is done; the same twice is answered once", Access.MEMBER,
                List.of(text("answer", PracticeQuestion.LONGEST).must()), List.of(PracticePast.QUESTIONS), this::answer));
    }

    private Fields say(ItemId id, Map<String, String> place, Fields sent, Viewer by) {
        var date = ToldTimes.get(place.get("date"));
        named(() -> help.say(id, date, sent.text("answer").equals("helped"), sent.text("note"), by));
        return helped(id, by);
    }

    private Fields ask(ItemId id, Map<String, String> place, Fields sent, Viewer by) {
        named(() -> questions.ask(id, sent.text("reason"), by));
        return asked(id, by);
    }

    private Fields answer(ItemId id, Map<String, String> place, Fields sent, Viewer by) {
        named(() -> questions.answer(id, sent.text("answer"), by));
        return asked(id, by);
    }

    private Fields helped(ItemId id, Viewer by) {
        return told(PracticePast.HELP, id, by);
    }

    private Fields asked(ItemId id, Viewer by) {
        return told(PracticePast.QUESTIONS, id, by);
    }

    /** A list is there also when it is empty. */
    private Fields told(Trait what, ItemId id, Viewer by) {
        return Fields.NONE.with(what.name(), past.of(id, by).values().getOrDefault(what.name(), List.of()));
    }

    private static void named(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refusal) {
            throw new Refused(refusal.faults().stream().map(fault ->
                new Refused.Fault(IN_FORMS.getOrDefault(fault.field(), fault.field()), fault.key(), fault.arguments())).toList());
        }
    }

    private static Trait text(String name, int longest) {
        return new Trait(name, Trait.Type.TEXT, false, 0, longest, List.of(), List.of());
    }
}
