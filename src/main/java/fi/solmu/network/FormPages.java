package fi.solmu.network;

import fi.solmu.web.Form;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Refused.Fault;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens the forms of a network, and answers the ones that were sent: kept and told, or back with every fault. */
@Component
class FormPages {

    private final Networks networks;
    private final Organisations organisations;

    FormPages(Networks networks, Organisations organisations) {
        this.networks = networks;
        this.organisations = organisations;
    }

    FormPage.Seen seen(Viewer viewer) {
        return new FormPage.Seen(networks.of(viewer).isDraft(), false, organisations.of(viewer).size());
    }

    /** For something new. */
    FormPage page(String key, String over, FormPage.Questions questions, Form form, String back, Viewer viewer) {
        return page(key, over, questions, form, Form.empty(), "", back, viewer);
    }

    /** For a change of what stands; the stamp of it goes out with the form. */
    FormPage page(
            String key, String over, FormPage.Questions questions, Form form, Form standing, String stamp, String back,
            Viewer viewer) {
        return new FormPage(key, over, questions, form, standing, stamp, seen(viewer), "/" + viewer.word() + "/network" + back, null);
    }

    static String show(FormPage form, Model page) {
        page.addAttribute("form", form);
        return "network/form";
    }

    /** What is kept tells where to go on. */
    static String answer(
            Form sent, HttpServletResponse response, Model page, Supplier<String> kept, Function<Form, FormPage> again) {
        try {
            return kept.get();
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(again.apply(sent.refused(refusal.faults())), page);
        } catch (Overtaken late) {
            response.setStatus(409);
            return show(again.apply(sent.refused(List.of(new Fault("", FormPage.OVERTAKEN)))), page);
        }
    }

    static String told(HttpServletResponse response, String notice, String address, Viewer viewer) {
        return Readers.done(response, notice, viewer, "/network" + address);
    }
}
