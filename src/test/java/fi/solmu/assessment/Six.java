package fi.solmu.assessment;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisations;
import fi.solmu.network.People;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six organisations that assess working together: a member of each, a coordinator and a reader of the first. */
final class Six {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final List<String> NAMES = List.of("Aallon kaupunki", "Betoni", "Ceelo", "Delta", "Etappi", "Folio");

    private final ApplicationContext beans;
    private final Cast cast;
    final String word = "kuusi" + MADE.incrementAndGet();
    private final UUID network = ItemId.nextUuid();
    final List<UUID> organisations = NAMES.stream().map(each -> ItemId.nextUuid()).toList();
    final Viewer coordinator = person(organisations.get(0), "Kerttu", Access.COORDINATOR);
    final Viewer reader = person(organisations.get(0), "Lauri", Access.VIEWER);
    final List<Viewer> members = organisations.stream().map(each -> person(each, NAMES.get(organisations.indexOf(each)), Access.MEMBER)).toList();

    Six(ApplicationContext beans) {
        this.beans = beans;
        cast = beans.getBean(Cast.class);
        var everybody = new ArrayList<>(members);
        everybody.addAll(List.of(coordinator, reader));
        beans.getBean(Networks.class).make(
                new Networks.Network(network, word, "Kuuden verkosto", "", "", "", "ACTIVATION", "fi", "DRAFT", "", ""),
                coordinator.person(), coordinator.name(), organisations.get(0), founder -> {
                    organisations.forEach(each -> beans.getBean(Organisations.class)
                        .add(each, NAMES.get(organisations.indexOf(each)), "company", "", founder));
                    everybody.forEach(each -> {
                        beans.getBean(People.class).add(each.person(), each.name(), each.person() + "@" + word + ".example", "fi", false);
                        beans.getBean(Networks.class).join(each.person(), each.organisation(), each.access(), founder);
                    });
                    beans.getBean(Networks.class).publish(founder);
                });
    }

    Viewer member(int number) {
        return members.get(number - 1);
    }

    UUID organisation(int number) {
        return organisations.get(number - 1);
    }

    /** An open round of the first organisation. */
    ItemId round(String title) {
        return round(title, Fields.NONE);
    }

    ItemId round(String title, Fields fields) {
        return cast.as(member(1), () -> beans.getBean(Items.class).add(
                ItemId.next(), Kind.ASSESSMENT_ROUND, cast.draft(Kind.ASSESSMENT_ROUND, title, fields, member(1)), Deed.ADDED, member(1)));
    }

    /** "1>2 4.5": the first trusts the second so much. Each organisation says all it says at once. */
    void say(ItemId round, String... said) {
        var relations = Arrays.stream(said).map(each -> each.split("[> ]")).map(each -> new AssessmentRelation(
                organisation(Integer.parseInt(each[0])), organisation(Integer.parseInt(each[1])), new BigDecimal(each[2]), null, false)).toList();
        for (var member : members) {
            var own = relations.stream().filter(each -> each.rater().equals(member.organisation())).toList();
            if (!own.isEmpty()) {
                cast.as(member, () -> beans.getBean(AssessmentRounds.class).say(round, member.organisation(), own, "", member));
            }
        }
    }

    void close(ItemId round) {
        cast.as(coordinator, () -> beans.getBean(AssessmentRounds.class).close(round, coordinator));
    }

    String place(ItemId round) {
        return "/" + word + "/assessment/" + round;
    }

    /** The same through the form of the page. */
    Answer post(ItemId round, Viewer who, int about, String trust, String contact) {
        return beans.getBean(Visitors.class).as(who).post(place(round), place(round) + "/relations",
            "trust-" + organisation(about), trust, "contact-" + organisation(about), contact);
    }

    String shown(ItemId round, Viewer reader) {
        return beans.getBean(Visitors.class).as(reader).get(place(round)).page().select("main").text();
    }

    /** How many of the round's relations the rows show to that reader. */
    int rows(ItemId round, Viewer reader) {
        return cast.as(reader, () -> beans.getBean(JdbcClient.class).sql("select count(*) from assessment_relation where item_id = :id")
            .param("id", round.value()).query(Integer.class).single());
    }

    private Viewer person(UUID organisation, String name, Access access) {
        return new Viewer(ItemId.nextUuid(), name + " " + word, organisation, "", network, word, word, access, Set.of(),
                Locale.forLanguageTag("fi-FI"));
    }
}
