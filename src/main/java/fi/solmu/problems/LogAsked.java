package fi.solmu.problems;

import fi.solmu.item.Asked;
import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a reader asks of the problem log: words and state as of every register, and who met it, how bad, in which order. */
public record LogAsked(Asked asked, @Nullable UUID metBy, @Nullable Integer severity, Order order) {

    /** In which order the problems stand: by the day they were last met, by how often, by name. */
    public enum Order { NEWEST, OLDEST, OFTEN, TITLE }

    public static LogAsked of(Map<String, String> address) {
        var rest = new HashMap<>(address);
        rest.remove("organisation");
        var severity = address.getOrDefault("severity", "");
        return new LogAsked(
                Asked.of(rest),
                Asked.of(address).organisation(),
                severity.matches("[1-3]") ? Integer.valueOf(severity) : null,
                Stream.of(Order.values()).filter(each -> word(each).equals(address.get("order"))).findFirst().orElse(Order.NEWEST));
    }

    /** How many narrowings are in use. */
    public int active() {
        return asked.active() + (metBy == null ? 0 : 1) + (severity == null ? 0 : 1);
    }

    String where() {
        return asked.where()
                + (metBy == null ? "" : "and :metBy = any(problem.met_by)\n")
                + (severity == null ? "" : "and problem.severity = :severity\n");
    }

    String orderAndPage() {
        return switch (order) {
            case NEWEST -> "order by problem.last_met desc, problem.item_id desc\n";
            case OLDEST -> "order by problem.last_met, problem.item_id\n";
            case OFTEN -> "order by problem.times_met desc, problem.item_id desc\n";
            case TITLE -> "order by coalesce(said.title, source.title) collate \"fi-x-icu\", problem.item_id\n";
        } + asked.onePage();
    }

    StatementSpec bind(StatementSpec query, Viewer viewer) {
        return asked.bind(query, viewer).param("metBy", metBy).param("severity", severity);
    }

    public Field organisations(Page page, List<Organisation> organisations) {
        var field = new Field("organisation", page.t("problems.organisation"), List.of(String.valueOf(metBy)))
            .as(Field.Kind.SELECT).choice("", page.t("item.any-organisation"));
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field severities(Page page) {
        var field = new Field("severity", page.t("problems.severity"), List.of(String.valueOf(severity)))
            .as(Field.Kind.SELECT).choice("", page.t("problems.any-severity"));
        IntStream.of(3, 2, 1).forEach(n -> field.choice(String.valueOf(n), page.t("problem.severity." + n)));
        return field;
    }

    public Field orders(Page page) {
        return new Field("order", page.t("item.order"), List.of(word(order))).as(Field.Kind.SELECT)
            .choice("newest", page.t("item.order-newest"))
            .choice("oldest", page.t("item.order-oldest"))
            .choice("often", page.t("problems.order-often"))
            .choice("title", page.t("item.order-title"));
    }

    private static String word(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
