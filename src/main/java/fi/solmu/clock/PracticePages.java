package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a practice, gathered for whoever answers with it. */
@Component
class PracticePages {

    /** So many of the newest times are those whom they serve asked of. */
    private static final int TO_ASSESS = 3;

    private final Practices practices;
    private final ItemPages pages;
    private final Roles roles;
    private final Organisations organisations;
    private final AnchorNames names;
    private final PracticeQuestions questions;
    private final PracticeHelp help;

    PracticePages(
            Practices practices, ItemPages pages, Roles roles, Organisations organisations, AnchorNames names, PracticeQuestions questions,
            PracticeHelp help) {
        this.questions = questions;
        this.help = help;
        this.names = names;
        this.practices = practices;
        this.pages = pages;
        this.roles = roles;
        this.organisations = organisations;
    }

    /** One of its times may be asked for. */
    String show(ItemId id, @Nullable LocalDate time, Form form, Viewer viewer, Say say, Model page) {
        var of = pages.of(id, Kind.PRACTICE, viewer);
        var planned = practices.get(id, viewer);
        var known = organisations.of(viewer);
        var shown = new PracticePage(
                planned, of, PracticePage.role(planned, roles.of(viewer)), PracticePage.parties(planned, known), practices.today(),
                !of.item().isRemoved() && Occurrences.mayBeTold(of.item(), planned, viewer), time,
                !of.item().isRemoved() && AnchorAnswers.mayAnswer(of.item(), planned, viewer), known);
        page.addAttribute("practice", shown);
        page.addAttribute("foreseen", Foreseen.of(planned, shown.coming(), say));
        page.addAttribute("follow", follow(shown, viewer));
        page.addAttribute("hanging", names.hangingOn(id, viewer));
        page.addAttribute("form", form);
        return "clock/practice";
    }

    private PracticeFollow follow(PracticePage shown, Viewer viewer) {
        var planned = shown.planned();
        var today = shown.today();
        boolean isOver = shown.item().isRemoved() || planned.state().equals(Practice.State.ENDED.name());
        var times = PracticeHelp.mayAnswer(planned, viewer)
            ? shown.recent().stream().filter(moment -> PracticeHelp.isAsked(moment, today)).limit(TO_ASSESS).toList() : List.<Moment>of();
        return new PracticeFollow(
                Vitality.of(planned, today), questions.of(planned.id(), viewer), help.of(planned.id(), viewer),
                viewer.isMember() && !isOver, shown.mayTell(), times);
    }

    /** The part in which that time can be told of, as it was sent. */
    String closing(ItemId id, LocalDate date, Form form, Viewer viewer, Say say, Model page) {
        page.addAttribute("closing", Closing.of(named(id, date, viewer), new When(say), form));
        return "clock/closepart";
    }

    /** The part that says what was told; where that has been taken back meanwhile, the part in which it is told again. */
    String told(ItemId id, LocalDate date, Form form, Back back, Viewer viewer, Say say, Model page) {
        var moment = named(id, date, viewer);
        if (moment.fact() == null) {
            return closing(id, date, form, viewer, say, page);
        }
        page.addAttribute("told", new ToldTime(moment, back.page(), organisations.of(viewer), practices.today()));
        page.addAttribute("form", form);
        return "clock/toldpart";
    }

    private Moment named(ItemId id, LocalDate date, Viewer viewer) {
        return practices.get(id, viewer).named(date).orElseThrow(NotThere::new);
    }
}
