package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.NewId;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How a network begins in a Solmu that has networks already: its founder coordinates it for the organisation they act for. */
@Component
class Beginnings {

    /** The word of the founder's own network among the templates. */
    static final String OWN = "own";

    private final Networks networks;
    private final Organisations organisations;
    private final StartingTemplates templates;

    Beginnings(Networks networks, Organisations organisations, StartingTemplates templates) {
        this.networks = networks;
        this.organisations = organisations;
        this.templates = templates;
    }

    /** The word of the new network. All of it comes to be, or nothing. */
    String begin(Answers answers, String template, Viewer by) {
        var network = Founding.network(answers, by.locale().getLanguage(), by.organisationName(), networks.of(by).contact());
        if (NetworkWord.isWellFormed(network.word()) && !networks.isFree(network.word())) {
            answers.fault("word", "network.word-taken");
        }
        answers.refuseFaults();
        try {
            make(network, template, by);
        } catch (DuplicateKeyException takenMeanwhile) {
            throw Refused.at("word", "network.word-taken");
        }
        return network.word();
    }

    private void make(Networks.Network network, String template, Viewer by) {
        if (template.equals(OWN)) {
            try (var own = templates.own(by)) {
                make(network, by, own::fill);
            }
        } else {
            var chosen = templates.chosen(template);
            make(network, by, founder -> chosen.ifPresent(each -> templates.fill(each, founder)));
        }
    }

    private void make(Networks.Network network, Viewer by, Consumer<Viewer> filling) {
        var own = organisations.of(by).stream().filter(each -> each.id().equals(by.organisation())).findFirst().orElseThrow();
        var id = NewId.next();
        networks.make(network, by.person(), by.name(), id, founder -> {
            organisations.add(id, own.name(), own.kind(), own.task(), founder);
            networks.join(by.person(), id, Access.COORDINATOR, founder);
            filling.accept(founder);
        });
    }
}
