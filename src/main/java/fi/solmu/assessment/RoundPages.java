package fi.solmu.assessment;

import com.ibm.icu.text.Collator;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of an assessment round shows. */
@Component
@Transactional(readOnly = true)
class RoundPages {

    private final ItemPages pages;
    private final AssessmentRounds rounds;
    private final RoundRows rows;
    private final AssessmentRelations relations;
    private final Organisations organisations;

    RoundPages(ItemPages pages, AssessmentRounds rounds, RoundRows rows, AssessmentRelations relations, Organisations organisations) {
        this.pages = pages;
        this.rounds = rounds;
        this.rows = rows;
        this.relations = relations;
        this.organisations = organisations;
    }

    /** With the questions to the reader's own organisation, or to another that the coordinator asks on the reader's behalf. */
    RoundPage of(ItemId id, UUID rater, @Nullable Form sent, Viewer viewer) {
        var of = pages.of(id, Kind.ASSESSMENT_ROUND, viewer);
        var said = relations.of(id, viewer);
        var before = rows.before(id, viewer).orElse(null);
        var parties = byName(viewer);
        var standing = RelationForm.of(said.stream().filter(each -> each.rater().equals(rater)).toList());
        var filled = sent == null ? standing : RelationForm.both(standing, sent);
        return new RoundPage(
                of, rounds.get(id, viewer), parties, relations.answered(id), said, relations.pulse(id).orElse(null), before,
                before == null ? null : relations.pulse(before.id()).orElse(null), form(rater, filled, parties, viewer));
    }

    RelationForm form(UUID rater, Form sent, Viewer viewer) {
        return form(rater, sent, byName(viewer), viewer);
    }

    private List<Organisation> byName(Viewer viewer) {
        return organisations.of(viewer).stream()
            .sorted(Comparator.comparing(Organisation::name, Collator.getInstance(viewer.locale())::compare)).toList();
    }

    /** Only the coordinator speaks for others. */
    private static RelationForm form(UUID rater, Form form, List<Organisation> parties, Viewer viewer) {
        boolean own = rater.equals(viewer.organisation());
        if (!own && !viewer.isCoordinator()) {
            throw new NotThere();
        }
        var who = parties.stream().filter(each -> each.id().equals(rater)).findFirst().orElseThrow(NotThere::new);
        return new RelationForm(form, who, parties.stream().filter(each -> !each.id().equals(rater)).toList(), own);
    }
}
