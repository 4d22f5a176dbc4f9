package fi.solmu.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has become of a practice: whether it is late or fading, why it is done when somebody asked, and whether it helped. */
public record PracticeFollow(
        List<Vitality> signs, List<PracticeQuestion> questions, Map<LocalDate, Help.Answers> help, boolean mayAsk, boolean mayAnswer,
        List<Moment> toAssess) {

    private static final Help.Answers NONE = new Help.Answers(List.of());

    public Optional<PracticeQuestion> open() {
        return questions.stream().filter(PracticeQuestion::isOpen).findFirst();
    }

    public List<PracticeQuestion> closed() {
        return questions.stream().filter(question -> !question.isOpen()).toList();
    }

    public Help.Answers help(Moment moment) {
        return help.getOrDefault(moment.occurrence().original(), NONE);
    }
}
