package fi.solmu.item.notices;

import fi.solmu.web.Address;
import fi.solmu.web.Choice;
import fi.solmu.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of what a reader is told, of all or for one reason, as it stood when it was opened. */
public record NoticePage(List<NoticeGroup> groups, Optional<Notice.Reason> only, int number, boolean hasNext, Instant now) {

    public NoticePage {
        groups = List.copyOf(groups);
    }

    public List<Choice> choices(Page page) {
        return Stream.concat(
            Stream.of(new Choice(page.at("/notices"), page.t("item.notices-all"), only.isEmpty())),
            Stream.of(Notice.Reason.MENTION, Notice.Reason.REQUEST, Notice.Reason.DATES, Notice.Reason.FOLLOWED).map(each -> new Choice(
                page.at("/notices?only=" + each.word()), page.t("item.notices-" + each.word()), only.filter(each::equals).isPresent())))
            .toList();
    }

    public String emptyHeading() {
        return only.isEmpty() ? "item.notices-empty" : "item.nothing-matches";
    }

    public @Nullable String previous(Page page) {
        return number == 1 ? null : Address.with(page, "page", String.valueOf(number - 1));
    }

    public @Nullable String next(Page page) {
        return hasNext ? Address.with(page, "page", String.valueOf(number + 1)) : null;
    }
}
