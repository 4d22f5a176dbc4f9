package fi.solmu.network;

import fi.solmu.network.Networks.Network;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Language;
import fi.solmu.web.Page;
import java.util.List;
import java.util.Locale;

/** What is asked of a network. */
final class NetworkForm {

    private static final String[] PHASES = {"ACTIVATION", "COHERENCE", "INSTITUTIONALISED", "REORIENTING"};

    private NetworkForm() {}

    static Form of(Network network) {
        return Form.of("network", network.nameFi(), "nameSv", network.nameSv(), "nameEn", network.nameEn(),
                "purpose", network.purpose(), "phase", network.phase(), "language", network.language(),
                "controller", network.controller(), "contact", network.contact());
    }

    static List<Field> questions(Form form, Page page) {
        var phase = form.field(page, "phase", page.t("network.phase")).as(Field.Kind.RADIOS).required();
        for (var each : PHASES) {
            var key = "network.phase." + each.toLowerCase(Locale.ROOT);
            phase.choice(each, page.t(key), page.t(key + "-hint"));
        }
        var language = form.field(page, "language", page.t("network.content-language")).as(Field.Kind.SELECT).required();
        Language.ALL.forEach(each -> language.choice(each.code(), each.name()));
        return List.of(
            form.field(page, "network", page.t("network.network-name")).longest(150).required(),
            form.field(page, "nameSv", page.t("network.name-sv")).language("sv").longest(150),
            form.field(page, "nameEn", page.t("network.name-en")).language("en").longest(150),
            form.field(page, "purpose", page.t("network.purpose")).as(Field.Kind.TEXT).hint(page.t("network.purpose-hint")).longest(2_000),
            phase,
            language,
            form.field(page, "controller", page.t("network.controller")).hint(page.t("network.controller-hint")).longest(200),
            form.field(page, "contact", page.t("network.contact")).hint(page.t("network.contact-hint")).longest(200));
    }

    static Network read(Answers answers, Network now) {
        var network = new Network(
                now.id(), now.word(), answers.needed("network", 150), answers.line("nameSv", 150), answers.line("nameEn", 150),
                answers.text("purpose", 2_000), answers.oneOf("phase", PHASES), answers.oneOf("language", "fi", "sv", "en"),
                now.state(), answers.line("controller", 200), answers.line("contact", 200));
        answers.refuseFaults();
        return network;
    }
}
