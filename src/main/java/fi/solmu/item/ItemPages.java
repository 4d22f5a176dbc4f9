package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what every item's page shows. */
@Component
@Transactional(readOnly = true)
public class ItemPages {

    private final Stories stories;
    private final Comments comments;

    ItemPages(Stories stories, Comments comments) {
        this.stories = stories;
        this.comments = comments;
    }

    /** Only an item of that kind stands at the addresses of that kind. */
    public ItemPage of(ItemId id, Kind kind, Viewer viewer) {
        return of(id, kind, Set.of(), viewer);
    }

    /** For a page that shows the text of what is tied to the item, too, when it is of these kinds. */
    public ItemPage of(ItemId id, Kind kind, Set<Kind> told, Viewer viewer) {
        var around = stories.around(id, kind, told, viewer);
        var item = around.item();
        var links = around.links();
        return new ItemPage(
                item, around.story(links), new Talk(item, comments.of(id, viewer), ItemId.nextUuid(), "", List.of()), links,
                around.tied(told));
    }
}
