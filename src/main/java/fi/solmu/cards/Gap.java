package fi.solmu.cards;

import fi.solmu.network.Role;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a task waits for from a party that has no task of its own on the card, and the ways to mend that while the card is written. */
public record Gap(CardPage card, CardTask task, CardTask.Wait need) {

    private static final int MOST_ASKED = 3;
    private static final int LONGEST_TITLE = 200;

    public static List<Gap> of(CardPage card, CardTask task) {
        return task.waits().stream().filter(CardTask.Wait::isLoose).map(wait -> new Gap(card, task, wait)).toList();
    }

    /** The form of the missing task, as far as it is known from what waits for it. */
    static Form answer(CardPage card, String task, String party) {
        return card.phases().stream().flatMap(each -> Stream.of(each.mine(), each.ours(), each.others())).flatMap(List::stream)
            .filter(each -> each.id().toString().equals(task)).flatMap(each -> of(card, each).stream())
            .filter(gap -> gap.need.party().toString().equals(party)).findFirst()
            .map(gap -> Form.of("title", gap.title(), "when", gap.task.when(),
                "role", gap.need.roles().stream().map(each -> each.id().toString()).findFirst().orElse(null)))
            .orElseGet(Form::empty);
    }

    public String add() {
        return card.place() + "/draft?answering=" + task.id() + "&of=" + need.party() + "#add-task";
    }

    /** Whoever sees the card can be asked, where there is a role to ask. */
    public boolean mayBeAsked() {
        return !need.roles().isEmpty() && (need.party().equals(card.item().owner()) || Touching.sees(need.party(), card.item()));
    }

    /** The same for everybody, so that a party is asked once a day of one thing, even by two at once. */
    public UUID key() {
        var asked = String.join(" ", task.id().toString(), need.party().toString(), need.original(), card.today().toString());
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    }

    /** As long as the question has not been taken back. */
    public boolean isAsked() {
        return card.of().talk().comments().stream().anyMatch(each -> each.text().contains(name()) && each.text().contains(what()));
    }

    public List<Role> asked() {
        return need.roles().stream().limit(MOST_ASKED).toList();
    }

    public String said(Page page) {
        var who = asked().stream().map(each -> "@" + each.title()).collect(Collectors.joining(", "));
        return page.t("cards.lanes-asks", "who", who, "task", name(), "what", what());
    }

    private String name() {
        return card.item().code() + "/" + task.number() + " " + task.title();
    }

    /** As much of it as fits the title of a task. */
    private String what() {
        var what = need.what().strip();
        return what.length() > LONGEST_TITLE ? what.substring(0, LONGEST_TITLE) : what;
    }

    private String title() {
        return what().substring(0, 1).toUpperCase(Locale.ROOT) + what().substring(1);
    }
}
