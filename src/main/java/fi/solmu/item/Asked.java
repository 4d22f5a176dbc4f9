package fi.solmu.item;

import fi.solmu.item.words.Wanted;
import fi.solmu.web.FreeText;
import fi.solmu.web.Viewer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a reader asks of a register, as its address says it; an address that says nonsense asks for nothing special. */
public record Asked(String words, String tag, String state, @Nullable UUID organisation, Order order, int page) {

    public static final int ROWS = 50;

    /** The constant piece of SQL by which a register names its items: in the reader's words as said, else as source, and their owner. */
    public static final String NAMED = """
            join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                 and source.language = item.language
            left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                    and said.language = :language
            join membership on membership.network_id = item.network_id
                           and membership.organisation_id = item.owner_organisation_id
            left join role on role.network_id = item.network_id and role.id = item.owner_role_id
            """;

    /** Letters are told apart as the reader does, and their size is not. */
    private static final String MARKED = """
            and item.tags <> '{}' and exists (
                select from unnest(item.tags) mark where lower(mark collate "fi-x-icu") = lower(cast(:tag as text) collate "fi-x-icu"))
            """;

    /** In which order the rows stand. */
    public enum Order { NEWEST, OLDEST, TITLE }

    public static Asked of(Map<String, String> address) {
        return new Asked(
                FreeText.asked(address.getOrDefault("q", "")),
                FreeText.asked(address.getOrDefault("tag", "")),
                FreeText.asked(address.getOrDefault("state", "")),
                id(address.getOrDefault("organisation", "")),
                order(address.getOrDefault("order", "")),
                page(address.getOrDefault("page", "")));
    }

    /** How many narrowings are in use. */
    public int active() {
        return (words.isEmpty() ? 0 : 1) + (tag.isEmpty() ? 0 : 1) + (state.isEmpty() ? 0 : 1) + (organisation == null ? 0 : 1);
    }

    /** The constant pieces of SQL that narrow items named {@code item}; {@link #bind} gives their values. */
    public String where() {
        return where("");
    }

    /** The same, where an item is also found by others' words: a constant query of items that goes on from {@code found}. */
    public String where(String alsoFound) {
        return "and item.removed_at is null\n"
                + (tag.isEmpty() ? "" : MARKED)
                + (state.isEmpty() ? "" : "and item.state = :state\n")
                + (organisation == null ? "" : "and item.owner_organisation_id = :organisation\n")
                + (words.isEmpty() ? "" : "and item.id in (" + found(alsoFound) + ")\n");
    }

    private static String found(String alsoFound) {
        var search = "select item_id from item_search(:words, null)";
        return alsoFound.isEmpty() ? search
                : "with found as materialized (" + search + ") select item_id from found union " + alsoFound;
    }

    /** Order, and one row more than a page holds, so that the page knows of a next one. Texts are named said and source. */
    public String orderAndPage() {
        return orderAndPage("");
    }

    /** Where a register has a better order than by making, that, unless the reader asks for another; ends in a comma, as below. */
    public String orderAndPageBy(String own) {
        return orderAndPage(order == Order.NEWEST ? own : "");
    }

    /** What comes before the order that the reader asks for: a constant piece that ends in a comma. */
    public String orderAndPage(String first) {
        return "order by " + first + switch (order) {
            case NEWEST -> "item.created_at desc, item.id desc\n";
            case OLDEST -> "item.created_at, item.id\n";
            case TITLE -> "coalesce(said.title, source.title) collate \"fi-x-icu\", item.id\n";
        } + onePage();
    }

    /** In plain numbers: of a limit it does not know PostgreSQL thinks the worst, and plans anew for every reader. */
    public String onePage() {
        return "limit " + (ROWS + 1) + " offset " + (page - 1) * ROWS;
    }

    public StatementSpec bind(StatementSpec query, Viewer viewer) {
        return query
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("tag", tag)
            .param("state", state)
            .param("organisation", organisation)
            .param("words", wanted(viewer));
    }

    private String[] wanted(Viewer viewer) {
        return words.isEmpty() ? new String[0] : Wanted.of(words, viewer.locale().getLanguage(), viewer.network()).packed();
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Order order(String word) {
        return switch (word) {
            case "oldest" -> Order.OLDEST;
            case "title" -> Order.TITLE;
            default -> Order.NEWEST;
        };
    }

    private static int page(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 1;
    }
}
