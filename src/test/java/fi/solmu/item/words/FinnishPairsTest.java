package fi.solmu.item.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.solmu.ProductTest;
import fi.solmu.item.words.Pairs.Pair;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finnish is found by its base forms with Voikko, and well enough by stems without. What is asserted is the frozen half. */
@ProductTest
class FinnishPairsTest {

    private static final UUID NETWORK = UUID.fromString("00000000-0000-7000-8000-000000000009");

    @Autowired JdbcClient db;

    @Test
    void with_voikko_nine_of_ten_are_found_and_one_of_ten_look_alikes() {
        assumeTrue(TextAnalyzer.here().hasVoikko(), "Voikko is not on this machine");
        var found = shares(TextAnalyzer.here());
        assertThat(found.right()).isGreaterThanOrEqualTo(0.9);
        assertThat(found.wrong()).isLessThanOrEqualTo(0.1);
    }

    @Test
    void without_voikko_four_of_ten_are_found() {
        assertThat(TextAnalyzer.plain().knows("kortti")).isFalse();
        assertThat(shares(TextAnalyzer.plain()).right()).isGreaterThanOrEqualTo(0.4);
    }

    private record Shares(double right, double wrong) {}

    private Shares shares(TextAnalyzer analyzer) {
        var frozen = Pairs.all().stream().filter(Pair::isFrozen).toList();
        return new Shares(share(frozen, Pair::isAlike, analyzer), share(frozen, pair -> !pair.isAlike(), analyzer));
    }

    private double share(List<Pair> pairs, Predicate<Pair> which, TextAnalyzer analyzer) {
        var asked = pairs.stream().filter(which).toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(50);
        return (double) asked.stream().filter(pair -> isFound(pair, analyzer)).count() / asked.size();
    }

    /** As search_hits asks: what holds the words, and only where nothing does, what looks like them. */
    boolean isFound(Pair pair, TextAnalyzer analyzer) {
        var indexed = IndexWords.of(pair.text(), "", "fi", NETWORK, analyzer);
        var wanted = Wanted.of(pair.asked(), "fi", NETWORK, analyzer);
        return db.sql("""
                select words @@ cast(:exact as tsquery)
                    or coalesce(words @@ cast(nullif(:wide, '') as tsquery), false)
                    or (select coalesce(bool_and(near <% cast(:spelled as text)), false) from unnest(:near) near)
                       and coalesce(words @@ cast(nullif(:rest, '') as tsquery), true)
                from (select cast(:words as tsvector) as words) indexed
                """)
            .param("words", indexed.vector()).param("spelled", indexed.spelled())
            .param("exact", wanted.exact()).param("wide", wanted.wide()).param("rest", wanted.rest())
            .param("near", wanted.near().toArray(String[]::new))
            .query(Boolean.class).single();
    }
}
