package fi.solmu.item.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.network.Addressee;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionTest {

    private static final UUID SOMEWHERE = UUID.randomUUID();
    private final Addressee bo = one("Bo Ban", false);
    private final Addressee boLong = one("Bo Ban Svensson", false);
    private final Addressee asta = one("Åsta Öhman", false);
    private final Addressee duty = one("Päivystäjä", true);
    private final Addressee aki = one("Aki Aho", false);
    private final Addressee otherAki = one("Aki Aho", false);
    private final List<Addressee> all = List.of(bo, boLong, asta, duty, aki, otherAki);

    @Test
    void a_whole_name_is_found_whatever_the_size_of_its_letters() {
        assertThat(whom("Kysy @bo ban, hän tietää")).containsExactly(bo);
        assertThat(whom("@ÅSTA ÖHMAN!")).containsExactly(asta);
        assertThat(whom("Kuka on vuorossa, @Päivystäjä?")).containsExactly(duty);
        assertThat(whom("@Bo Ban:lle tiedoksi")).containsExactly(bo);
    }

    @Test
    void the_longest_name_counts() {
        assertThat(whom("@Bo Ban Svensson hoitaa")).containsExactly(boLong);
        assertThat(whom("@Bo Ban svenssoni hoitaa")).containsExactly(bo);
    }

    @Test
    void what_is_no_whole_name_stays_text() {
        for (var text : List.of("@Bo", "@Bo Bania", "Bo Ban", "bo@Bo Ban", "@ Bo Ban", "@", "@@", "x@bo ban")) {
            assertThat(whom(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_name_of_two_is_nobody_until_one_is_picked() {
        assertThat(whom("@Aki Aho")).isEmpty();
        assertThat(Mention.in("@Aki Aho", all, Set.of(otherAki.id().toString())).get(0).whom()).isEqualTo(otherAki);
        assertThat(Mention.in("@Aki Aho", all, Set.of(bo.id().toString(), "nonsense"))).isEmpty();
        assertThat(Mention.in("@Aki Aho", all, Set.of(aki.id().toString(), otherAki.id().toString()))).isEmpty();
    }

    @Test
    void one_who_acts_for_two_organisations_is_one() {
        var twice = List.of(bo, new Addressee(bo.id(), false, "Bo Ban", UUID.randomUUID(), "", 2));
        assertThat(Mention.in("@Bo Ban", twice, Set.of())).hasSize(1);
    }

    @Test
    void places_are_told_in_order_and_not_without_end() {
        assertThat(Mention.in("@Bo Ban ja @Päivystäjä", all, Set.of())).extracting(Mention::place).containsExactly(0, 11);
        assertThat(Mention.in("@Bo Ban ".repeat(500), all, Set.of())).hasSize(Mention.MOST);
    }

    private List<Addressee> whom(String text) {
        return Mention.in(text, all, Set.of()).stream().map(Mention::whom).toList();
    }

    private static Addressee one(String name, boolean isRole) {
        return new Addressee(UUID.randomUUID(), isRole, name, SOMEWHERE, "", 1);
    }
}
