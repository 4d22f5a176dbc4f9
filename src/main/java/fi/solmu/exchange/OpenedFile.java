package fi.solmu.exchange;

import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A network file that has been read through, with what was learnt of it. */
final class OpenedFile {

    private final SentNetwork sent;
    private final NetworkFile file;
    private final Ids ids = new Ids();
    private final LocalIds keys = new LocalIds(ids);
    private final Roster roster = new Roster();
    private final ItemDrafts drafts;
    private final FileMoments moments;
    private final Kinds kinds;
    private final Portion portion;
    private final Mistakes mistakes;

    OpenedFile(SentNetwork sent, Portion portion, Kinds kinds, FileMoments moments) {
        this.sent = sent;
        this.kinds = kinds;
        this.portion = portion;
        this.moments = moments;
        drafts = new ItemDrafts(kinds, portion, keys, moments.today(), roster);
        var removed = new RemovedItems(kinds, portion);
        file = new NetworkFile(
                sent.file(), new PartiesCheck(moments.today()), new ItemCheck(drafts), new TasksCheck(), new FilesCheck(sent), roster, removed);
        mistakes = file.check(ids);
        keys.leave(removed.ids());
        sent.mistakes().forEach(mistakes::add);
    }

    /** Hands over, in the order of the file, what is wanted of it. */
    void read(Consumer<Entry> taker) {
        file.read(entry -> portion.of(entry).ifPresent(taker));
    }

    /** What is in a file that the network file lists, if it came along. */
    Optional<Path> content(Entry entry) {
        return sent.content(entry.fields().text("sha256"));
    }

    Portion portion() {
        return portion;
    }

    LocalIds keys() {
        return keys;
    }

    Roster roster() {
        return roster;
    }

    ItemDrafts drafts() {
        return drafts;
    }

    FileMoments moments() {
        return moments;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    boolean isLoaded(Entry item) {
        return drafts.home(item.fields().text("kind")).isPresent() && drafts.isLoaded(keys.sort(item.id()));
    }

    /** Such an item comes in after those it may point at. */
    boolean pointsAtItems(Entry item) {
        return Kind.of(item.fields().text("kind")).flatMap(kinds::find)
            .map(home -> pointsAtItems(home.shape().fields())).orElse(false);
    }

    private static boolean pointsAtItems(List<Trait> fields) {
        return fields.stream().anyMatch(field -> field.type() == Trait.Type.ITEM || field.type() == Trait.Type.ITEMS || pointsAtItems(field.parts()));
    }

    Checked checked() {
        var names = roster.network().values().get("names") instanceof Node.Fields said ? said : new Node.Fields(1, java.util.Map.of());
        int loaded = roster.byKind().entrySet().stream().filter(each -> kinds.find(each.getKey()).isPresent())
            .mapToInt(java.util.Map.Entry::getValue).sum();
        return new Checked(
                roster.network().text("word"), first(names.text("fi"), names.text("sv"), names.text("en")), names.text("sv"),
                names.text("en"), roster.count("organisations"), roster.count("people"), roster.count("roles"), loaded,
                roster.count("links"), roster.count(FileShape.HISTORY),
                roster.count("comments"), sent.isPacked() ? roster.count(FileShape.FILES) : 0,
                sent.isPacked() ? 0 : roster.count(FileShape.FILES), mistakes.count(), mistakes.shown());
    }

    private static String first(String... names) {
        return List.of(names).stream().filter(name -> !name.isEmpty()).findFirst().orElse("");
    }
}
