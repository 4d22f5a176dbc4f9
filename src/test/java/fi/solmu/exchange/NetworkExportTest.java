package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.cards.ActionCards;
import fi.solmu.cards.Answer;
import fi.solmu.cards.CardApprovals;
import fi.solmu.cards.CardLife;
import fi.solmu.cards.review.Outcomes;
import fi.solmu.cards.review.ProposalForm;
import fi.solmu.cards.review.SituationReviews;
import fi.solmu.cards.situation.Entry;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.cards.situation.Situations;
import fi.solmu.cards.situation.What;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.Comments;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.network.People;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.network.Sessions;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;

@ProductTest
class NetworkExportTest {

    @Autowired NetworkLoad loads;
    @Autowired NetworkExport exports;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired ItemPages pages;
    @Autowired Kinds kinds;
    @Autowired ActionCards cards;
    @Autowired CardLife life;
    @Autowired CardApprovals approvals;
    @Autowired Situations situations;
    @Autowired SituationLog log;
    @Autowired SituationReviews reviews;
    @Autowired Outcomes outcomes;
    @Autowired Comments comments;
    @Autowired People people;
    @Autowired Roles roles;
    @Autowired Sessions sessions;
    @Autowired Walls walls;
    @Autowired Cast cast;
    @TempDir Path folder;

    @Test
    void an_export_is_loaded_and_exported_again_byte_for_byte() throws IOException {
        for (var word : SampleNetworks.words()) {
            var loaded = loads.load(SampleNetworks.file(word), Wish.sample(word + "-vienti"), done -> { });
            assertThat(loaded.mistakes()).as(word).isEmpty();
            var keeper = keeper(word + "-vienti");
            work(keeper);
            comesBack(keeper);
        }
    }

    @Test
    void a_file_holds_what_its_reader_may_see() throws IOException {
        cast.as(cast.bo, () -> items.add(Kind.PROMISE, own("Rautatien oma"), cast.bo));
        cast.as(cast.kaisa, () -> items.add(Kind.PROMISE, cast.draft(Kind.PROMISE, "Kaikkien", Fields.NONE, cast.kaisa), cast.kaisa));
        assertThat(Files.readString(exported(cast.kaisa, "kaisa"))).contains("Kaikkien").doesNotContain("Rautatien oma", "Ulla");
        assertThat(Files.readString(exported(cast.bo, "bo"))).contains("Kaikkien", "Rautatien oma");
        assertThat(new NetworkFile(folder.resolve("bo.yaml")).check().shown()).isEmpty();
    }

    @Test
    void tags_and_the_time_in_force_come_and_go_with_every_kind() throws IOException {
        var file = Files.writeString(folder.resolve("merkityt.yaml"), """
                solmu: 1
                network: {word: merkityt, names: {fi: Merkityt}}
                organisations:
                  - {id: o1, name: Koekunta}
                items:
                  - {id: lp1, kind: promise, title: Lupaus, tags: [a, b], from: 2026-01-01, until: 2026-12-31}
                  - {id: on1, kind: problem, title: Ongelma, tags: [c], from: 2026-01-01}
                """);
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
        assertThat(loads.load(new FileSystemResource(file), Wish.copy("", founder), done -> { }).mistakes()).isEmpty();
        assertThat(Files.readString(exported(viewer(cast.kaisa, "merkityt"), "merkityt")))
            .contains("tags: [a, b]\n    from: 2026-01-01\n    until: 2026-12-31\n", "tags: [c]\n    from: 2026-01-01\n");
    }

    @Test
    void what_fields_say_in_other_languages_comes_and_goes() throws IOException {
        var file = Files.writeString(folder.resolve("kieliset.yaml"), """
                solmu: 1
                network: {word: kieliset, names: {fi: Kieliset}}
                organisations:
                  - {id: o1, name: Koekunta}
                items:
                  - id: tk1
                    kind: action_card
                    title: Laituri jäässä
                    situation: Laituri on jäätynyt
                    texts: {sv: {title: Perrongen är isig, phrases: [{field: situation, original: Laituri on jäätynyt, said: Perrongen har frusit}]}}
                  - id: te1
                    kind: step
                    title: Hiekoittaa
                    card: tk1
                    number: 1
                    awaits: [{organisation: o1, what: lupa}]
                    texts: {sv: {title: Sandar, phrases: [{field: awaits.what, place: 1, original: lupa, said: tillstånd}]}}
                """);
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
        assertThat(loads.load(new FileSystemResource(file), Wish.copy("", founder), done -> { }).mistakes()).isEmpty();
        var keeper = viewer(cast.kaisa, "kieliset");
        var once = exported(keeper, "kieliset");
        assertThat(Files.readString(once)).contains("said: Perrongen har frusit", "place: 1", "said: tillstånd");
        comesBackTheSame(keeper, once);
    }

    @Test
    void closed_days_of_organisations_come_and_go() throws IOException {
        var told = "    works_on_eves: true\n    closed: [{name: Kesäsulku, first: 2031-07-01, last: 2031-07-31}, "
            + "{name: Syysloma, first: 2031-10-13, last: 2031-10-17}]\n";
        var file = Files.writeString(folder.resolve("suljetut.yaml"), """
                solmu: 1
                network: {word: suljetut, names: {fi: Suljetut}}
                organisations:
                  - {id: o1, name: Koekunta}
                  - {id: o2, name: Koulu, works_on_eves: true, closed: [{name: Syysloma, first: 2031-10-13, last: 2031-10-17},
                     {name: Kesäsulku, first: 2031-07-01, last: 2031-07-31}]}
                """);
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
        assertThat(loads.load(new FileSystemResource(file), Wish.copy("", founder), done -> { }).mistakes()).isEmpty();
        assertThat(Files.readString(exported(viewer(cast.kaisa, "suljetut"), "suljetut"))).contains(told);

        var wrong = Files.writeString(folder.resolve("takaperin.yaml"), """
                solmu: 1
                network: {word: takaperin, names: {fi: Takaperin}}
                organisations:
                  - {id: o1, name: Koekunta, closed: [{name: Kesä, first: 2031-07-31, last: 2031-07-01}, {name: Aina, first: 2031-01-01, last: 2033-01-01}]}
                """);
        assertThat(loads.load(new FileSystemResource(wrong), Wish.copy("", founder), done -> { }).mistakes()).extracting(Mistake::code)
            .containsExactlyInAnyOrder("ends-before-it-starts", "closed-too-long");
    }

    @Test
    void timings_before_the_one_in_force_come_and_go() throws IOException {
        var told = "    timing: {rule: FREQ=MONTHLY;BYDAY=3TU}\n    earlier: [{rule: FREQ=MONTHLY;BYDAY=2TU, time: 9.00–10.30, through: 2031-08-31}, "
            + "{months: [9, 10], through: 2031-10-31}]\n";
        var file = Files.writeString(folder.resolve("ajat.yaml"), """
                solmu: 1
                network: {word: ajat, names: {fi: Ajat}}
                organisations:
                  - {id: o1, name: Koekunta}
                items:
                  - id: vk1
                    kind: practice
                    title: Kokous
                    state: in_force
                    timing: {rule: FREQ=MONTHLY;BYDAY=3TU}
                    earlier: [{months: [9, 10], through: 2031-10-31}, {rule: FREQ=MONTHLY;BYDAY=2TU, time: 9.00–10.30, through: 2031-08-31}]
                """);
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
        assertThat(loads.load(new FileSystemResource(file), Wish.copy("", founder), done -> { }).mistakes()).isEmpty();
        assertThat(Files.readString(exported(viewer(cast.kaisa, "ajat"), "ajat"))).contains(told);
        comesBackTheSame(viewer(cast.kaisa, "ajat"), folder.resolve("ajat.yaml"));

        var wrong = Files.writeString(folder.resolve("vaarat.yaml"), Files.readString(file).replace("{months: [9, 10], through: 2031-10-31}",
            "{months: [9]}, {through: 2031-09-30}, {rule: FREQ=HOURLY, through: 2031-10-31}"));
        assertThat(loads.load(new FileSystemResource(wrong), Wish.copy("vaarat", founder), done -> { }).mistakes()).isNotEmpty();
    }

    @Test
    void what_hangs_on_another_keeps_its_tie_also_when_it_comes_first() throws IOException {
        var file = Files.writeString(folder.resolve("kiintopisteet.yaml"), """
                solmu: 1
                network: {word: kiinto, names: {fi: Kiinto}}
                organisations:
                  - {id: o1, name: Koekunta}
                items:
                  - {id: a, kind: practice, title: Esityslista, state: in_force, timing: {rule: "X-ANCHOR=20310131,20311012/20311019;X-OFFSET=-3W"}, anchor: b}
                  - {id: b, kind: practice, title: Valtuusto, state: in_force, timing: {rule: FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31}}
                  - {id: c, kind: practice, title: Ei vielä, state: in_force, timing: {rule: X-ANCHOR=NONE;X-OFFSET=5}, anchor: a}
                """);
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
        assertThat(loads.load(new FileSystemResource(file), Wish.copy("", founder), done -> { }).mistakes()).isEmpty();
        var keeper = viewer(cast.kaisa, "kiinto");
        assertThat(Files.readString(exported(keeper, "kiinto")))
            .contains("timing: {rule: \"X-ANCHOR=20310131,20311012/20311019;X-OFFSET=-3W\"}\n    anchor: practice-2")
            .contains("anchor: practice-1");
        comesBackTheSame(keeper, folder.resolve("kiinto.yaml"));

        var round = Files.writeString(folder.resolve("rengas.yaml"), Files.readString(file)
            .replace("timing: {rule: FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31}", "timing: {rule: X-ANCHOR=NONE;X-OFFSET=5}, anchor: c"));
        assertThat(loads.load(new FileSystemResource(round), Wish.copy("rengas", founder), done -> { }).mistakes())
            .extracting(Mistake::code).containsExactly("cannot-be-kept");
        var nobody = Files.writeString(folder.resolve("tyhja.yaml"), Files.readString(file).replace("anchor: b", "anchor: o1"));
        assertThat(loads.load(new FileSystemResource(nobody), Wish.copy("tyhja", founder), done -> { }).mistakes())
            .extracting(Mistake::code).containsExactly("wrong-reference");
    }

    @Test
    void tags_of_a_file_keep_the_rules_of_tags() throws IOException {
        var file = Files.writeString(folder.resolve("liikaa.yaml"), """
                solmu: 1
                network: {word: liikaa, names: {fi: Liikaa}}
                organisations:
                  - {id: o1, name: Koekunta}
                items:
                  - {id: lp1, kind: promise, title: Lupaus, tags: ["a, b"]}
                  - {id: lp2, kind: promise, title: Lupaus, tags: [%s]}
                  - {id: lp3, kind: promise, title: Lupaus, tags: [%s]}
                """.formatted("x".repeat(41), String.join(", ", IntStream.range(0, 21).mapToObj(n -> "t" + n).toList())));
        assertThat(new NetworkFile(file).check().shown()).isEmpty();
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
        assertThat(loads.load(new FileSystemResource(file), Wish.copy("", founder), done -> { }).mistakes())
            .extracting(Mistake::line).containsExactly(6, 7, 8);
    }

    @Test
    void a_situation_comes_back_with_all_that_was_told_of_it() throws IOException {
        loads.load(SampleNetworks.file("raide"), Wish.sample("raide-tilanne"), done -> { });
        var keeper = keeper("raide-tilanne");
        var card = cast.as(keeper, () -> items.numbered(Kind.ACTION_CARD, 1, keeper).orElseThrow().id());
        var run = ItemId.next();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        cast.as(keeper, () -> situations.start(run, card, true, now.minusSeconds(3600), keeper));
        var task = cast.as(keeper, () -> log.course(run, keeper).standing().lines().get(0));
        var added = UUID.randomUUID();
        var comment = UUID.randomUUID();
        tell(run, added, What.ADDED, null, keeper.organisation(), "Tuo vettä", null, null, now.minusSeconds(3000), keeper);
        tell(run, UUID.randomUUID(), What.DONE, added, keeper.organisation(), "", null, null, now.minusSeconds(2900), keeper);
        tell(run, UUID.randomUUID(), What.SKIPPED, task.task().id(), task.organisation(), "Ei tarvittu", null, null, now.minusSeconds(2800), keeper);
        tell(run, comment, What.COMMENT, null, null, "- yö: \"vuoro\"\n# kaksi", null, null, now.minusSeconds(2700), keeper);
        tell(run, UUID.randomUUID(), What.UNDONE, null, null, "", null, comment, now.minusSeconds(2600), keeper);
        tell(run, UUID.randomUUID(), What.REPORT_PROMISED, null, null, "", now.plusSeconds(600), null, now.minusSeconds(2500), keeper);
        cast.as(keeper, () -> log.hear(
            run, UUID.randomUUID(), "Lähde: Vika", now.minusSeconds(2450), now.minusSeconds(2440), keeper.organisation(), keeper));
        tell(run, UUID.randomUUID(), What.STOOD_DOWN, null, null, "", null, null, now.minusSeconds(60), keeper);
        tell(run, UUID.randomUUID(), What.REPORT, null, null, "Myöhässä", null, null, now, keeper);
        cast.as(keeper, () -> {
            reviews.rate(run, Form.of("rating-" + added, "unclear", "why-" + added, "Minne \"tuo\"?", "done", "worked"), keeper);
            var found = reviews.of(run, keeper).deviations().all();
            outcomes.problem(run, found.get(0).key(), keeper);
            found.forEach(each -> outcomes.propose(run, each.key(), new ProposalForm(Form.of("why", "Näin: " + each.sort())), keeper));
        });
        var once = exported(keeper, keeper.word());
        assertThat(Files.readString(once)).contains("deed: stood_down", "what: stood_down", "what: alert", "reviews:", "rating: unclear", "made: problem",
            "change: add", "sort: skipped", "reviewed: ");
        comesBackTheSame(keeper, once);
        var again = viewer(keeper, keeper.word() + "-taas");
        var number = cast.as(keeper, () -> items.get(run, keeper).number());
        var into = cast.as(again, () -> items.numbered(Kind.SITUATION, number, again).orElseThrow().id());
        assertThat(retold(into, again)).hasSize(9).isEqualTo(retold(run, keeper));
        assertThat(stands(into, again)).isEqualTo(stands(run, keeper));
        assertThat(learned(into, again)).hasSizeGreaterThan(3).isEqualTo(learned(run, keeper));
    }

    private void tell(
            ItemId run, UUID id, What what, @Nullable UUID task, @Nullable UUID organisation, String text, @Nullable Instant until,
            @Nullable UUID undone, Instant at, Viewer by) {
        cast.as(by, () -> log.tell(run, new Entry(id, what, task, organisation, null, null, text, until, undone, by.person(), by.organisation(), at,
            at.plusSeconds(1)), by));
    }

    private List<String> learned(ItemId run, Viewer by) {
        var review = cast.as(by, () -> reviews.of(run, by));
        return Stream.of(
            review.proposals().stream().map(each -> each.change() + " " + each.title() + " " + each.why()),
            review.ratings().stream().map(each -> each.rating() + " " + each.why()),
            review.outcomes().stream().map(each -> each.made() + " " + each.at()),
            review.deviations().all().stream().map(each -> each.sort() + " " + each.title() + " " + review.proposed(each).isPresent()))
            .flatMap(each -> each).toList();
    }

    private List<String> retold(ItemId run, Viewer by) {
        return cast.as(by, () -> log.course(run, by).log().stream()
            .map(each -> each.what() + each.text() + each.at() + each.received() + each.until() + (each.task() == null) + (each.undone() == null)).toList());
    }

    private List<String> stands(ItemId run, Viewer by) {
        return cast.as(by, () -> log.course(run, by)).standing().lines().stream()
            .map(each -> each.task().title() + each.state() + (each.last() == null ? "" : each.last().text())).sorted().toList();
    }

    private ItemDraft own(String title) {
        return new ItemDraft(title, "", "PROPOSED", "fi", cast.railway, null, Visibility.ORGANISATION, List.of(), null, Fields.NONE);
    }

    /** What people do in a network after it has been loaded: they change, tie, untie, remove and talk. */
    private void work(Viewer viewer) {
        cast.as(viewer, () -> {
            var promise = items.numbered(Kind.PROMISE, 1, viewer).orElseThrow();
            var other = items.numbered(Kind.PROMISE, 2, viewer).orElseThrow();
            var problem = items.numbered(Kind.PROBLEM, 1, viewer).orElseThrow();
            items.deed(promise.id(), promise.draft(Fields.NONE.with("threshold", "Yli viisi minuuttia")), Deed.CHANGED, viewer);
            items.deed(other.id(), other.draft(kinds.home(Kind.PROMISE).read(other.id(), viewer)).marked(List.of("Ratapiha", "1", "yö: vuoro")), Deed.CHANGED, viewer);
            items.deed(problem.id(), problem.draft(kinds.home(Kind.PROBLEM).read(problem.id(), viewer)).marked(List.of("uusi")), Deed.CHANGED, viewer);
            links.tie(problem.id(), Relation.CONCERNS, promise.id(), viewer);
            links.tie(promise.id(), Relation.RELATES_TO, other.id(), viewer);
            links.untie(pages.of(other.id(), Kind.PROMISE, viewer).links().stream().filter(link -> link.relation() == Relation.RELATES_TO).findFirst().orElseThrow().id(), viewer);
            comments.say(problem.id(), ItemId.nextUuid(), "Sama meilläkin:\n\n- eilen\n- tänään", viewer);
            rewrite(items.numbered(Kind.ACTION_CARD, 1, viewer).orElseThrow(), true, viewer);
            rewrite(items.numbered(Kind.ACTION_CARD, 2, viewer).orElseThrow(), false, viewer);
            items.remove(items.numbered(Kind.PROMISE, 3, viewer).orElseThrow().id(), viewer);
            assess(items.numbered(Kind.PRACTICE, 1, viewer).orElseThrow(), viewer);
            rehearse(items.numbered(Kind.ACTION_CARD, 1, viewer).orElseThrow(), viewer);
            settle(items.numbered(Kind.PROBLEM, 1, viewer).orElseThrow(), viewer);
        });
    }

    /** Two answers of one time, a question that was answered and one that stands open. */
    private void assess(Item practice, Viewer viewer) {
        var day = LocalDate.of(2026, 3, 3);
        var own = viewer.organisation();
        kinds.home(Kind.PRACTICE).writePast(practice.id(), Fields.NONE
            .with("help", List.of(Map.of("date", day, "organisation", own, "answer", "not", "note", "Liian pitkä", "said", day.plusDays(1)),
                Map.of("date", day, "organisation", own, "answer", "helped", "said", day.plusDays(1))))
            .with("questions", List.of(Map.of("reason", "Kuka lukee?", "organisation", own, "asked", day, "answer", "Ministeriö", "closed_by", own, "closed", day.plusDays(9)),
                Map.of("reason", "Yhä?", "organisation", own, "asked", day.plusDays(30)))), viewer);
    }

    /** A problem has a solution that is the network's way, and an answer says in which situation it helped. */
    private void settle(Item problem, Viewer viewer) {
        var own = viewer.organisation();
        var situation = items.add(Kind.SITUATION, new ItemDraft("Vaihde jäässä", "", "STOOD_DOWN", "fi", own, null, Visibility.NETWORK, List.of(), null, Fields.NONE), viewer);
        var answers = List.of(Map.of("organisation", own, "helped", true, "date", LocalDate.of(2026, 4, 4), "situation", situation.value(), "note", "Kymmenen minuuttia"));
        var solution = items.add(Kind.SOLUTION, new ItemDraft("Vaihde sulatettiin", "", "CARRIED_OUT", "fi", own, null, Visibility.NETWORK, List.of(), null,
            Fields.NONE.with("answers", answers)), viewer);
        links.tie(solution, Relation.SOLVES, problem.id(), viewer);
        items.deed(problem.id(), problem.draft(kinds.home(Kind.PROBLEM).read(problem.id(), viewer).with("way", solution.value())), Deed.CHANGED, viewer);
    }

    /** The roles that must know the card besides, and rehearsals of two of them by nobody and by the reader. */
    private void rehearse(Item card, Viewer viewer) {
        var some = roles.of(viewer).stream().map(Role::id).limit(2).toList();
        var day = LocalDate.of(2026, 2, 2);
        kinds.home(Kind.ACTION_CARD).writePast(card.id(), Fields.NONE
            .with("knowers", some.stream().map(role -> Map.of("role", role)).toList()).with("rehearse_months", 6)
            .with("rehearsals", some.stream().map(role -> Map.of("role", role, "date", day, "how", "alone")).toList()), viewer);
    }

    /** One card is published anew, of another all is taken away while what is in force stands. */
    private void rewrite(Item card, boolean published, Viewer viewer) {
        cards.revise(card.id(), viewer);
        var written = kinds.home(Kind.ACTION_CARD).read(card.id(), viewer).with("situation", "Toisin");
        items.deed(card.id(), items.get(card.id(), viewer).draft(written), Deed.CHANGED, viewer);
        tasks(card, viewer).skip(published ? 1 : 0).forEach(task -> items.remove(task.id(), viewer));
        if (published) {
            approve(card, viewer);
            life.publish(card.id(), null, "", viewer);
        }
    }

    /** All whose tasks it takes away say that they may go. */
    private void approve(Item card, Viewer viewer) {
        life.send(card.id(), viewer);
        var asked = approvals.of(card.id(), cards.newest(card.id(), viewer).version() + 1, viewer);
        asked.parties().forEach(party -> approvals.answer(card.id(), new CardApprovals.Said(
            asked.version(), asked.round(), Answer.APPROVED, "Puhelimessa", party.organisation()), viewer));
    }

    private Stream<Item> tasks(Item card, Viewer viewer) {
        return IntStream.rangeClosed(1, 20).mapToObj(number -> items.numbered(Kind.STEP, number, viewer)).flatMap(Optional::stream)
            .filter(task -> card.id().value().equals(kinds.home(Kind.STEP).read(task.id(), viewer).id("card")));
    }

    private void comesBack(Viewer keeper) throws IOException {
        var once = exported(keeper, keeper.word());
        assertThat(Files.readString(once)).contains("tags: [Ratapiha, \"1\", \"yö: vuoro\"]", "tags: [uusi]");
        assertThat(Files.readString(once)).containsPattern("versions:\n +- version: \\d").contains("situation: Toisin", "sendings:", "outcome: in_force");
        assertThat(Files.readString(once)).contains("Liian pitkä", "answer: Ministeriö", "Yhä?").containsPattern("\\n +way: \\w+").contains("Kymmenen minuuttia");
        comesBackTheSame(keeper, once);
    }

    private void comesBackTheSame(Viewer keeper, Path once) throws IOException {
        var founder = new Wish.Founder(keeper.person(), keeper.name(), "");
        var again = loads.load(new FileSystemResource(once), Wish.copy(keeper.word() + "-taas", founder), done -> { });
        assertThat(again.mistakes()).as(Files.readString(once)).isEmpty();
        var twice = exported(viewer(keeper, keeper.word() + "-taas"), keeper.word() + "-taas");
        assertThat(Files.readString(twice).replace("  word: " + keeper.word() + "-taas\n", "  word: " + keeper.word() + "\n"))
            .isEqualTo(Files.readString(once));
    }

    private Path exported(Viewer viewer, String name) {
        var file = folder.resolve(name + ".yaml");
        walls.within(new Reader(viewer.network(), viewer.organisation(), viewer.person()), () -> exports.write(file, viewer));
        return file;
    }

    private Viewer keeper(String word) {
        var sample = people.samples().stream().filter(each -> each.word().equals(word) && each.access().equals("COORDINATOR")).findFirst().orElseThrow();
        return sessions.enter(sessions.begin(sample.person()), word).orElseThrow().inside().orElseThrow();
    }

    private Viewer viewer(Viewer keeper, String word) {
        return sessions.enter(sessions.begin(keeper.person()), word).orElseThrow().inside().orElseThrow();
    }
}
