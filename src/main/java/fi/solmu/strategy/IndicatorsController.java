package fi.solmu.strategy;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The indicators of a network, each with its curve, and one reading more. */
@Controller
@RequestMapping("/{network}/strategy/indicators")
@May(Access.VIEWER)
class IndicatorsController {

    private final Indicators indicators;
    private final ItemPages pages;
    private final Organisations organisations;

    IndicatorsController(Indicators indicators, ItemPages pages, Organisations organisations) {
        this.indicators = indicators;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                indicators.shape(), asked, indicators.rows(asked, viewer), organisations.of(viewer)));
        page.addAttribute("today", indicators.today());
        return "strategy/indicators";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        return show(id, Form.of("date", indicators.today().toString()), viewer, page);
    }

    @PostMapping("/{id}/readings")
    @May(Access.MEMBER)
    String read(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            indicators.read(id, Reading.told(sent, viewer), viewer);
            return Readers.done(response, "strategy.is-read", viewer, Kind.INDICATOR.place(id));
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(id, sent.refused(refusal.faults()), viewer, page);
        }
    }

    private String show(ItemId id, Form form, Viewer viewer, Model page) {
        page.addAttribute("indicator", new IndicatorPage(
                pages.of(id, Kind.INDICATOR, viewer), indicators.get(id, viewer), form, indicators.today()));
        return "strategy/indicator";
    }
}
