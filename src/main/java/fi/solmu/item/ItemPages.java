package fi.solmu.item;

import fi.solmu.database.Gathering;
import fi.solmu.database.Trip;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what every item's page shows. */
@Component
@Transactional(readOnly = true)
public class ItemPages {

    private final Stories stories;
    private final Comments comments;
    private final ItemFiles files;
    private final Followers followers;
    private final Gathering gathering;
    private final ObjectProvider<Ways> modules;

    ItemPages(Stories stories, Comments comments, ItemFiles files, Followers followers, Gathering gathering, ObjectProvider<Ways> modules) {
        this.modules = modules;
        this.stories = stories;
        this.comments = comments;
        this.files = files;
        this.followers = followers;
        this.gathering = gathering;
    }

    /** Only an item of that kind stands at the addresses of that kind. */
    public ItemPage of(ItemId id, Kind kind, Viewer viewer) {
        return of(id, kind, Set.of(), viewer, gathering.trip());
    }

    /** For a page that shows the text of what is tied to the item, too, when it is of these kinds, and asks more by the same trip. */
    public ItemPage of(ItemId id, Kind kind, Set<Kind> told, Viewer viewer, Trip trip) {
        var said = comments.of(id, viewer, trip);
        var filed = files.forPage(id, viewer, trip);
        var following = followers.of(id, viewer, trip);
        var around = stories.around(id, kind, told, viewer, trip);
        var item = around.item();
        var links = around.links();
        return new ItemPage(
                item, around.story(links), new Talk(item, said.rows(), ItemId.nextUuid(), "", List.of()), filed.list(item),
                following.rows().get(0), links, around.tied(told),
                modules.stream().flatMap(module -> module.of(item, viewer).stream()).toList());
    }
}
