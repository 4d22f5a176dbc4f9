package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.Ways;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** From a concept, a card, a promise or a practice to its mirror: what its next review has to look at. */
@Component
class MirrorWays implements Ways {

    @Override
    public List<Way> of(Item item, Viewer viewer) {
        return Mirrors.KINDS.contains(item.kind()) && !item.isRemoved()
            ? List.of(new Way("problems.mirror", "/problems/mirror?about=" + item.id())) : List.of();
    }

    @Override
    public List<Way> ofReview(LocalDate from, Viewer viewer) {
        return List.of(new Way("problems.mirror", "/problems/mirror?from=" + from));
    }
}
