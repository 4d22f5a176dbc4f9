package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.exchange.SampleFile.Fact;
import fi.solmu.item.Kind;
import fi.solmu.network.People;
import fi.solmu.web.Messages;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every single thing that a sample tells is shown by the running product: on the page of what it is told of, or in its form. */
@ProductTest
class SampleFactsTest {

    /** What says how the rest is to be read, or is told in the words of a rule: the page says it in words of its own. */
    private static final Set<String> SAID_OTHERWISE = Set.of(
            "items.id", "items.kind", "items.timing.rule", "items.occurrences.last", "items.occurrences.before", "roles.id",
            "organisations.id", "people.id");
    /** What a page says in better words than the list of choices has. */
    private static final Map<String, String> SAID_AS = Map.of(
            "roles.holders.deputy: true", "varahenkilö", "items.state: published", "alkaen");

    @Autowired NetworkLoad loads;
    @Autowired People people;
    @Autowired Visitors visitors;
    @Autowired Messages messages;

    static Stream<String> samples() {
        return SampleNetworks.words().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void all_that_a_sample_tells_is_shown(String word) {
        var own = word + "-faktat";
        assertThat(loads.load(SampleNetworks.file(word), Wish.sample(own), done -> { }).mistakes()).isEmpty();
        var sample = SampleFile.read(word);
        var coordinator = people.samples().stream().filter(each -> each.word().equals(own) && each.access().equals("COORDINATOR")).findFirst().orElseThrow();
        var visitor = visitors.nobody();
        visitor.post("/sign-in", "/sign-in/sample", "person", coordinator.person().toString(), "word", own);
        var shown = new Shown(visitor, own, sample, messages.in(Locale.forLanguageTag("fi")));

        var facts = Stream.of("organisations", "people", "roles", "items").flatMap(section -> sample.facts(section).stream()
            .filter(fact -> !SAID_OTHERWISE.contains(section + "." + fact.key())).filter(fact -> !shown.shows(section, fact))).toList();
        assertThat(facts).isEmpty();
        assertThat(sample.entries("links").stream().filter(link -> !shown.ties(link)).toList()).isEmpty();
    }

    /** The pages of one network as its coordinator sees them. */
    private record Shown(Visitor visitor, String word, SampleFile sample, Say say, Map<String, String> names, Map<String, Integer> numbers, Map<String, List<Document>> pages) {

        Shown(Visitor visitor, String word, SampleFile sample, Say say) {
            this(visitor, word, sample, say, sample.names(), sample.numbers(), new HashMap<>());
        }

        boolean shows(String section, Fact fact) {
            var words = words(section, fact);
            return pages(section, fact.of()).stream().anyMatch(page -> words.stream().anyMatch(each ->
                    page.text().contains(each) || !page.select("a[href='mailto:" + each + "']").isEmpty())
                    || isInForm(page, fact.key().replaceAll("^owner$", "ownerRole").replaceAll("^review_by$", "reviewBy"), words));
        }

        /** What is told of a link: on the page of its one end the other is named. */
        boolean ties(Map<String, Object> link) {
            var from = Map.<String, Object>of("id", link.get("from"), "kind", kind(link.get("from")));
            return pages("items", from).get(0).select(".story").text().contains(plain(names.get(link.get("to"))));
        }

        private String kind(Object id) {
            return (String) sample.entries("items").stream().filter(entry -> entry.get("id").equals(id)).findFirst().orElseThrow().get("kind");
        }

        /** In how many words a reader may meet what is told. */
        private List<String> words(String section, Fact fact) {
            var day = FileDay.of(fact.told()).map(told -> told.on(LocalDate.now(Say.ZONE)));
            if (day.isPresent()) {
                return List.of(say.date(day.get()), day.get().toString());
            }
            var named = names.get(fact.told());
            if (named != null) {
                return List.of(plain(named));
            }
            var better = SAID_AS.get(section + "." + fact.key() + ": " + fact.told());
            if (better != null) {
                return List.of(better);
            }
            var label = label(section, fact);
            return say.knows(label) ? List.of(plain(say.text(label)), fact.told())
                    : fact.told().matches("-?[0-9]+\\.[0-9]+") ? List.of(fact.told().replace('.', ','), fact.told().replaceAll("\\.0+$", ""))
                    : List.of(plain(fact.told()));
        }

        private static String label(String section, Fact fact) {
            return section.equals("items")
                    ? fact.of().get("kind") + "." + fact.key().replace('.', '-') + "." + fact.told()
                    : "network." + fact.key() + "." + fact.told();
        }

        private static boolean isInForm(Document page, String key, List<String> words) {
            var name = key.replace(".", "[0-9\\[\\]]*\\.");
            return page.select("[name~=^" + name + "(\\[[0-9]+\\])?$]").stream().anyMatch(control -> words.stream().anyMatch(each ->
                    control.val().equals(each) && (!control.hasAttr("type") || !control.attr("type").matches("radio|checkbox") || control.hasAttr("checked"))
                    || control.select("option[selected]").stream().anyMatch(option -> option.text().contains(each) || option.val().equals(each))));
        }

        private List<Document> pages(String section, Map<String, Object> of) {
            return pages.computeIfAbsent((String) of.get("id"), id -> section.equals("items") ? item(id, (String) of.get("kind")) : party(section, id));
        }

        private List<Document> item(String id, String kind) {
            var code = Kind.of(kind).orElseThrow().letters() + "-" + numbers.get(id);
            var page = visitor.follow(visitor.get("/" + word + "/" + code.replace("Ä", "%C3%84")));
            assertThat(page.status()).as(code).isEqualTo(200);
            var edit = page.page().select("a[href$=/edit]").attr("href");
            return edit.isEmpty() ? List.of(page.page()) : List.of(page.page(), visitor.get(edit).page());
        }

        private List<Document> party(String section, String id) {
            return switch (section) {
                case "roles" -> {
                    var role = link("/network", "a[href*=/network/roles/]", names.get(id));
                    yield List.of(visitor.get(role).page(), visitor.get(role + "/edit").page());
                }
                case "people" -> {
                    var members = visitor.get("/" + word + "/network/members").page();
                    yield List.of(members, visitor.get(link("/network/members", "a[href*=/network/members/]", names.get(id))).page());
                }
                default -> List.of(visitor.get("/" + word + "/network").page(), organisation(id));
            };
        }

        private String link(String place, String links, String name) {
            return visitor.get("/" + word + place).page().select(links).stream().filter(link -> link.text().contains(plain(name)))
                .findFirst().map(link -> link.attr("href"))
                .orElseThrow(() -> new AssertionError(name + " is not on " + place + ": " + visitor.get("/" + word + place).page().select(links)));
        }

        private Document organisation(String id) {
            var network = visitor.get("/" + word + "/network").page();
            return network.select("a[href*=/network/organisations/][href$=/edit]").stream().map(link -> visitor.get(link.attr("href")).page())
                .filter(page -> page.select("[name=name]").val().equals(names.get(id))).findFirst().orElse(network);
        }

        private static String plain(String words) {
            return words.replaceAll("\\s+", " ").strip();
        }
    }
}
