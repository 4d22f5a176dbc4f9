package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.Deed;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Visibility;
import fi.solmu.network.ClosedTime;
import fi.solmu.network.ClosedTimes;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of a clock is what the database says, whoever has written whatever meanwhile. */
@ProductTest
@Import(MadePractices.class)
class KeptPracticesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired MadePractices made;
    @Autowired Practices practices;
    @Autowired Items items;
    @Autowired Occurrences occurrences;
    @Autowired ClosedTimes closed;
    @Autowired Walls walls;
    @Autowired PlatformTransactionManager transactions;
    ItemId id;

    @BeforeEach
    void a_practice_and_its_readers() {
        id = made.ruled("Kuukauden pidetyin", "FREQ=MONTHLY;BYMONTHDAY=1");
        assertThat(kept(cast.anni)).isSameAs(kept(cast.anni)).isSameAs(kept(cast.vera));
    }

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.leave();
    }

    @Test
    void what_anybody_writes_is_read_by_all() {
        var day = LocalDate.now().plusMonths(2).withDayOfMonth(1);
        written(() -> occurrences.tell(id, new Fact(day, Fact.State.MOVED, day.plusDays(1), "Sali on varattu"), "", cast.bo));
        written(() -> change("Uusi nimi", Visibility.NETWORK));
        written(() -> made.ruled("Toinenkin", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3"));
        var shut = new ClosedTime(ItemId.nextUuid(), cast.railway, "Varikko kiinni", day, day.plusDays(3));
        written(() -> closed.insert(shut, cast.bo));
        written(() -> closed.workOnEves(cast.railway, true, cast.kaisa));
        written(() -> closed.workOnEves(cast.railway, false, cast.kaisa));
        var end = "/asema/network/closed/" + shut.id() + "/end";
        var bo = visitors.as(cast.bo);
        written(() -> assertThat(bo.post(end, end).status()).isEqualTo(302));
        written(() -> items.remove(id, cast.kaisa));
    }

    @Test
    void what_is_kept_within_an_organisation_stays_there() {
        written(() -> change("Vain omille", Visibility.ORGANISATION));
        assertThat(kept(cast.bo)).extracting(Planned::title).contains("Vain omille");
        assertThat(kept(cast.anni)).extracting(Planned::title).doesNotContain("Vain omille");
        assertThat(kept(cast.ulla)).extracting(Planned::title).doesNotContain("Vain omille", "Kuukauden pidetyin");
        written(() -> change("Taas kaikille", Visibility.NETWORK));
    }

    @Test
    void who_writes_reads_what_was_just_written() {
        cast.as(cast.bo, () -> {
            change("Ensin näin", Visibility.NETWORK);
            assertThat(practices.of(cast.bo)).extracting(Planned::title).contains("Ensin näin");
            change("Sitten näin", Visibility.NETWORK);
            assertThat(practices.of(cast.bo)).extracting(Planned::title).contains("Sitten näin").doesNotContain("Ensin näin");
        });
        assertThat(kept(cast.bo)).extracting(Planned::title).contains("Sitten näin");
    }

    private void change(String title, Visibility visibility) {
        var item = items.get(id, cast.bo);
        var draft = item.draft(made.fields("FREQ=MONTHLY;BYMONTHDAY=1"));
        items.change(id, item.revision(), new ItemDraft(title, draft.text(), draft.state(), draft.language(), draft.owner(), draft.ownerRole(),
            visibility, List.of(), draft.reviewBy(), draft.fields()), Deed.CHANGED, cast.bo);
    }

    /** Everybody reads the same, but not the same as before. */
    private void written(Runnable work) {
        var before = kept(cast.anni);
        cast.as(cast.bo, work);
        assertThat(kept(cast.anni)).isNotSameAs(before);
        for (var viewer : List.of(cast.anni, cast.bo, cast.ulla)) {
            assertThat(kept(viewer)).usingRecursiveComparison().isEqualTo(cast.as(viewer, () -> practices.of(viewer)));
        }
    }

    private List<Planned> kept(Viewer viewer) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return walls.within(new Reader(viewer.network(), viewer.organisation(), viewer.person()),
            () -> reading.execute(status -> practices.of(viewer)));
    }
}
