package fi.solmu.walk;

import fi.solmu.Cast;
import fi.solmu.cards.CardLife;
import fi.solmu.cards.alone.Alone;
import fi.solmu.cards.outside.Outside;
import fi.solmu.clock.feed.Fed;
import fi.solmu.clock.out.Shared;
import fi.solmu.item.Comments;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Trait;
import fi.solmu.item.Visibility;
import fi.solmu.item.files.Examined;
import fi.solmu.item.files.FileType;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.network.ClosedTime;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Invited;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisations;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** A network in which every text is a word that stands nowhere else, so that it can be seen wherever it leaks. */
final class Planted {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final ApplicationContext beans;
    private final Cast cast;
    private final Items items;
    private final String mark;
    final String word;
    final UUID organisation = ItemId.nextUuid();
    final UUID otherOrganisation = ItemId.nextUuid();
    final UUID role = ItemId.nextUuid();
    final Viewer coordinator;
    final Viewer member;
    final Viewer reader;
    /** Member of the other organisation. */
    final Viewer other;
    /** Somebody who can be let go. */
    final Viewer spare;
    /** What the whole network sees, and what only the first organisation sees; each kind in as many states as it can be made in. */
    final Map<Kind, List<ItemId>> open = new EnumMap<>(Kind.class);
    final Map<Kind, List<ItemId>> hidden = new EnumMap<>(Kind.class);

    Planted(ApplicationContext beans) {
        this.beans = beans;
        cast = beans.getBean(Cast.class);
        items = beans.getBean(Items.class);
        int number = MADE.incrementAndGet();
        mark = "zyqa" + (char) ('b' + number);
        word = "kylvetty" + number;
        var network = ItemId.nextUuid();
        coordinator = person(network, organisation, Access.COORDINATOR);
        member = person(network, organisation, Access.MEMBER);
        reader = person(network, organisation, Access.VIEWER);
        other = person(network, otherOrganisation, Access.MEMBER);
        spare = person(network, otherOrganisation, Access.VIEWER);
        beans.getBean(Networks.class).make(
                new Networks.Network(network, word, text("network"), "", "", text("purpose"), "ACTIVATION", "fi", "DRAFT",
                        text("controller"), text("contact")),
                coordinator.person(), coordinator.name(), organisation, this::found);
        plantAll(open, Visibility.NETWORK, "");
    }

    /** Everything again, seen by the first organisation alone. */
    Planted withHidden() {
        plantAll(hidden, Visibility.ORGANISATION, "hidden");
        return this;
    }

    /** A planted word looks so, and so does nothing else. */
    Pattern leak() {
        return Pattern.compile("(?i)" + mark + "[a-z]+uu");
    }

    Pattern hiddenLeak() {
        return Pattern.compile("(?i)" + mark + "hidden[a-z]+uu");
    }

    /** The beginning of every planted word, which by itself is not one. */
    String beginning() {
        return mark;
    }

    String text(String of) {
        return mark + of.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "uu";
    }

    /** One more item, for a deed that changes what it is done to. */
    ItemId fresh(Kind kind) {
        return add(kind, beans.getBean(Kinds.class).home(kind).shape().firstState(), Visibility.NETWORK, "fresh", open);
    }

    /** A comment of that person on the item. */
    UUID comment(ItemId item, Viewer by) {
        var key = ItemId.nextUuid();
        cast.as(by, () -> beans.getBean(Comments.class).say(item, key, text("comment"), by));
        return key;
    }

    /** A file of the item, added by that person; its words are what it holds. */
    UUID file(ItemId item, Viewer by, String what) {
        try {
            var content = Files.createTempFile("planted", ".txt");
            try {
                Files.writeString(content, text(what) + ItemId.nextUuid());
                var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(content)));
                var file = new Examined(text(what) + ".txt", FileType.TEXT, Files.size(content), sum, content, new byte[] {1});
                return cast.as(by, () -> beans.getBean(ItemFiles.class).add(item, file, by).file().id());
            } finally {
                Files.delete(content);
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tie from the item to another of its kind. */
    UUID link(ItemId item, Kind kind) {
        cast.as(member, () -> beans.getBean(Links.class).tie(item, Relation.RELATES_TO, fresh(kind), member));
        return cast.as(member, () -> beans.getBean(ItemPages.class).of(item, kind, member).links().get(0).id());
    }

    /** An organisation, a closed time, a role, a holder or an invitation that nothing else hangs on, new each time: it may be ended. */
    UUID party(String pattern) {
        return cast.as(coordinator, () -> {
            var id = ItemId.nextUuid();
            if (pattern.contains("/organisations/")) {
                beans.getBean(Organisations.class).add(id, text("spareorganisation"), "company", "", coordinator);
            } else if (pattern.contains("/closed/")) {
                var days = new ClosedTime(id, organisation, text("closed"), LocalDate.now(), LocalDate.now().plusDays(2));
                beans.getBean(ClosedTimes.class).insert(days, coordinator);
            } else if (pattern.contains("/invitations/")) {
                Invited.somebody(beans, id, otherOrganisation, coordinator);
            } else if (pattern.contains("/holders/")) {
                var holder = beans.getBean(People.class).add(ItemId.nextUuid(), text("holder"), id + "@example", "fi", false);
                beans.getBean(Networks.class).join(holder, organisation, Access.VIEWER, coordinator);
                beans.getBean(Roles.class).hold(id, role, holder, true, LocalDate.now(), null, coordinator);
            } else {
                beans.getBean(Roles.class).add(id, organisation, text("sparerole"), "", "", coordinator);
            }
            return id;
        });
    }

    /** A calendar link of the reader, new each time. */
    UUID feed() {
        return cast.as(reader, () -> Fed.somebody(beans, reader));
    }

    /** A link by which strangers read the clock, new each time. */
    UUID share() {
        return cast.as(coordinator, () -> Shared.with(beans, text("purpose"), coordinator));
    }

    /** Where it hears from, and something heard from there; new each time. */
    UUID source() {
        return cast.as(coordinator, () -> Outside.source(beans, text("source"), coordinator));
    }

    /** It suggests the card in force, on which the member has something to do first. */
    UUID alert() {
        return cast.as(coordinator, () -> {
            Outside.rule(beans, open.get(Kind.ACTION_CARD).get(0), text("heard"), coordinator);
            return Outside.alert(beans, Outside.source(beans, text("source"), coordinator), text("heard"), coordinator);
        });
    }

    /** A drill alone of the reader, new each time. */
    UUID drill(ItemId card) {
        return cast.as(reader, () -> Alone.with(beans, card, role, reader));
    }

    int number(ItemId item) {
        return cast.as(member, () -> items.get(item, member).number());
    }

    private void found(Viewer founder) {
        var people = beans.getBean(People.class);
        for (var each : List.of(coordinator, member, reader, other, spare)) {
            people.add(each.person(), each.name(), each.name() + "@example", "fi", false);
        }
        var organisations = beans.getBean(Organisations.class);
        organisations.add(organisation, text("organisation"), "municipality", text("task"), founder);
        organisations.add(otherOrganisation, text("otherorganisation"), "company", text("othertask"), founder);
        var networks = beans.getBean(Networks.class);
        List.of(coordinator, member, reader, other, spare).forEach(each -> networks.join(each.person(), each.organisation(), each.access(), founder));
        var roles = beans.getBean(Roles.class);
        roles.add(role, organisation, text("role"), text("roletask"), text("phone"), founder);
        roles.hold(ItemId.nextUuid(), role, member.person(), false, LocalDate.now().minusDays(30), null, founder);
        networks.publish(founder);
    }

    private void plantAll(Map<Kind, List<ItemId>> those, Visibility visibility, String before) {
        for (var kind : inOrder()) {
            for (var state : beans.getBean(Kinds.class).home(kind).shape().states()) {
                try {
                    var made = add(kind, state, visibility, before, those);
                    those.computeIfAbsent(kind, none -> new ArrayList<>()).add(made);
                } catch (Refused | DataIntegrityViolationException notSo) {
                    if (!those.containsKey(kind)) {
                        throw new AssertionError("Teach fi.solmu.walk.Samples what a " + kind + " needs", notSo);
                    }
                }
            }
        }
        cast.as(coordinator, () -> beans.getBean(CardLife.class).publish(those.get(Kind.ACTION_CARD).get(0), null, "", coordinator));
        cast.as(coordinator, () -> followThrough(those.get(Kind.PRACTICE).get(0), before));
        talkAndTie(those);
    }

    /** It is asked why a practice is done, and said whether it helped. */
    private void followThrough(ItemId practice, String before) {
        var day = LocalDate.now();
        beans.getBean(Kinds.class).home(Kind.PRACTICE).writePast(practice, Fields.NONE
            .with("help", List.of(Map.of("date", Samples.time(), "organisation", otherOrganisation, "answer", "not", "note", text(before + "helpnote"), "said", day)))
            .with("questions", List.of(Map.of("reason", text(before + "whyreason"), "organisation", organisation, "asked", day))), coordinator);
    }

    /** What lives inside another is made there, and no table makes it. */
    boolean standsAlone(Kind kind) {
        return beans.getBean(Kinds.class).home(kind).standsAlone();
    }

    /** What points at items comes after what it may point at; of a ring, as it comes. */
    private List<Kind> inOrder() {
        var kinds = beans.getBean(Kinds.class);
        var left = new ArrayList<>(kinds.built());
        var ordered = new ArrayList<Kind>();
        while (!left.isEmpty()) {
            var next = left.stream().filter(kind -> pointed(kinds.home(kind).shape().fields()).noneMatch(other -> other != kind && left.contains(other)))
                .findFirst().orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static Stream<Kind> pointed(List<Trait> fields) {
        return fields.stream().flatMap(field -> field.type() == Trait.Type.ITEM || field.type() == Trait.Type.ITEMS
            ? Kind.of(field.choices().get(0)).stream() : pointed(field.parts()));
    }

    /** The first; of an improvement not what tests act upon: a practice ends with the improvement whose effect it asks about. */
    private static ItemId pointedBy(Kind kind, List<ItemId> those) {
        return those.get(kind == Kind.IMPROVEMENT ? those.size() - 1 : 0);
    }

    private ItemId add(Kind kind, String state, Visibility visibility, String before, Map<Kind, List<ItemId>> those) {
        var shape = beans.getBean(Kinds.class).home(kind).shape();
        var samples = new Samples(name -> text(before + name), role, List.of(organisation, otherOrganisation),
                kinds -> pointedBy(kind, those.get(Kind.of(kinds.get(0)).orElseThrow())).value());
        var draft = new ItemDraft(text(before + kind + "title"), text(before + kind + "text"), state, "fi", organisation, role, visibility,
                List.of(), LocalDate.now(), samples.of(kind, shape.fields())).marked(List.of(text(before + kind + "tag")));
        return cast.as(member, () -> items.add(kind, draft, member));
    }

    /** Words under each, ties between them in a ring and wherever the thread would go, and a change for history to tell. */
    private void talkAndTie(Map<Kind, List<ItemId>> those) {
        var before = those == hidden ? "hidden" : "";
        var links = beans.getBean(Links.class);
        those.forEach((kind, ids) -> cast.as(member, () -> {
            var item = items.get(ids.get(0), member);
            beans.getBean(Comments.class).say(item.id(), ItemId.nextUuid(), text(before + kind + "comment"), member);
            file(item.id(), member, before + kind + "file");
            var home = beans.getBean(Kinds.class).home(kind);
            items.change(item.id(), item.revision(), item.draft(home.read(item.id(), member)), Deed.CHANGED, member);
        }));
        for (var relation : Relation.values()) {
            those.forEach((from, ids) -> open.forEach((to, others) -> {
                if (relation.joins(from, to) && !ids.get(0).equals(others.get(0))) {
                    cast.as(member, () -> links.tie(ids.get(0), relation, others.get(0), member));
                }
                if (those == hidden && relation.joins(to, from)) {
                    cast.as(member, () -> links.tie(others.get(0), relation, ids.get(0), member));
                }
            }));
        }
    }

    private Viewer person(UUID network, UUID in, Access access) {
        var name = text((in.equals(organisation) ? "" : "other") + access + "name");
        return new Viewer(ItemId.nextUuid(), name, in, "", network, word, word, access,
                access == Access.MEMBER && in.equals(organisation) ? Set.of(role) : Set.of(), Locale.forLanguageTag("fi-FI"));
    }
}
