package fi.solmu.item;

import fi.solmu.item.files.FileList;
import fi.solmu.web.Viewer;
import java.util.List;

/** What the page of every item shows beside what its kind shows: the thread, the talk, the files, who follows, what may be done. */
public record ItemPage(
        Item item, Story story, Talk talk, FileList files, Following following, List<Link> links, List<Item> told,
        List<Ways.Way> ways) {

    public ItemPage {
        links = List.copyOf(links);
        told = List.copyOf(told);
        ways = List.copyOf(ways);
    }

    /** What the item is tied to by that relation, as its beginning: what a decision decides, what a problem concerns. */
    public List<Link> onward(Relation relation) {
        return links.stream().filter(link -> link.forward() && link.relation() == relation).toList();
    }

    /** What is tied to the item and is not on its thread. */
    public List<Link> besides() {
        return links.stream().filter(link -> !link.relation().isThread()).toList();
    }

    /** What has a way of its own to log a problem, and a problem itself, needs none besides. */
    public boolean mayLogProblem(Viewer viewer) {
        return viewer.isMember() && !item.isRemoved() && item.kind() != Kind.PROBLEM && item.kind() != Kind.STEP && item.kind() != Kind.PROJECT;
    }

    public boolean mayChange(Viewer viewer) {
        return item.mayBeChangedBy(viewer);
    }
}
