package fi.solmu.clock.out;

import fi.solmu.clock.Agenda;
import fi.solmu.clock.ChosenWords;
import fi.solmu.clock.ClockAsked;
import fi.solmu.clock.ClockView;
import fi.solmu.clock.MonthAsked;
import fi.solmu.clock.MonthSheet;
import fi.solmu.clock.Narrowed;
import fi.solmu.clock.Narrowing;
import fi.solmu.clock.Rings;
import fi.solmu.clock.SpanAsked;
import fi.solmu.clock.SpanPage;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Access;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lays out for a stranger what a link shows. It is read for nobody in particular, so that the rows' own wall lets through only what the
 * whole network sees or what is public, whatever its maker may see besides.
 */
@Component
class SharedPages {

    private final Narrowing narrowing;
    private final Walls walls;

    SharedPages(Narrowing narrowing, Walls walls) {
        this.narrowing = narrowing;
        this.walls = walls;
    }

    SharedClock of(ClockShares.Opened opened, Map<String, String> asked, boolean isEmbedded, Say say) {
        var viewer = nobody(opened.maker());
        return walls.within(new Reader(viewer.network(), null, null), () -> laid(opened, asked, isEmbedded, viewer, say));
    }

    private SharedClock laid(ClockShares.Opened opened, Map<String, String> asked, boolean isEmbedded, Viewer viewer, Say say) {
        var sight = opened.sight();
        var address = sight.turned(asked);
        var narrowed = narrowing.of(sight.chosen(), viewer);
        var words = new ChosenWords(sight.chosen(), narrowed.form(), say);
        var view = sight.view();
        return new SharedClock(
                viewer.networkName(), sight, opened.until(), isEmbedded, words.filters(), words.hidden(),
                view == ClockView.WHEEL ? year(address, narrowed, viewer, say) : null,
                view == ClockView.TABLE || view == ClockView.TIMELINE ? span(view, address, narrowed, viewer, say) : null,
                view == ClockView.MONTH ? MonthSheet.of(month(view, address), narrowed, List.of()) : null,
                view == ClockView.AGENDA ? agenda(month(view, address), narrowed) : null);
    }

    private NumberedYear year(Map<String, String> address, Narrowed narrowed, Viewer viewer, Say say) {
        var asked = ClockAsked.of(address, narrowing.today());
        return NumberedYear.of(asked, narrowed, Rings.by(asked.chosen().rings(), narrowed, say), viewer);
    }

    private SpanPage span(ClockView view, Map<String, String> address, Narrowed narrowed, Viewer viewer, Say say) {
        var asked = SpanAsked.of(view, address, narrowing.today());
        return SpanPage.of(asked, narrowed, Rings.by(asked.chosen().rings(), narrowed, say), viewer);
    }

    private MonthAsked month(ClockView view, Map<String, String> address) {
        return MonthAsked.of(view, address, narrowing.today());
    }

    private static Agenda agenda(MonthAsked asked, Narrowed narrowed) {
        return Agenda.of(asked, narrowed.shown(), narrowed.form(), narrowed.isUntouched());
    }

    /** Who made the link lends only the side of their organisation. */
    private static Viewer nobody(Viewer maker) {
        return new Viewer(maker.person(), "", maker.organisation(), "", maker.network(), maker.word(), maker.networkName(),
                Access.ANYBODY, Set.of(), maker.locale());
    }
}
