package fi.solmu.cards;

import fi.solmu.item.Item;
import fi.solmu.network.Role;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place where a party answers beside what changes for it, and where the coordinator writes down what others have answered. */
public record AnswerForm(
        Item item, Approval approval, @Nullable AskedParty own, List<Role> instead, List<AskedParty> others, boolean isChangedSinceSent, Form form,
        LocalDate today) {

    public AnswerForm {
        instead = List.copyOf(instead);
        others = List.copyOf(others);
    }

    public String place() {
        return item.place() + "/approval/answers";
    }

    public boolean isOpen() {
        return approval.isOpen();
    }

    /** Whoever may not answer any more keeps the words that were sent. */
    public boolean isMine() {
        return own != null && (instead.isEmpty() || form.isRefused() && !isOfOthers());
    }

    /** Those who answer for the reader's organisation where the reader may not. */
    public String insteadNames(Page page) {
        return page.say().list(instead.stream().map(Role::title).toList());
    }

    public boolean isOfOthers() {
        return !form.value("organisation").isEmpty();
    }

    public Field reason(Page page) {
        var field = form(false).field(page, "reason", page.t("cards.approval-reason")).as(Field.Kind.TEXT).longest(2000)
            .hint(page.t("cards.approval-reason-hint"));
        return isOfOthers() ? field.in("own") : field;
    }

    public Field told(Page page) {
        var field = form(true).field(page, "reason", page.t("cards.approval-told")).as(Field.Kind.TEXT).longest(2000).required()
            .hint(page.t("cards.approval-told-hint"));
        return isOfOthers() ? field : field.in("others");
    }

    public Field whose(Page page) {
        var field = form(true).field(page, "organisation", page.t("cards.approval-whose")).as(Field.Kind.SELECT).required();
        others.forEach(each -> field.choice(each.organisation().toString(), each.name()));
        return field;
    }

    private Form form(boolean ofOthers) {
        return isOfOthers() == ofOthers ? form : Form.empty();
    }
}
