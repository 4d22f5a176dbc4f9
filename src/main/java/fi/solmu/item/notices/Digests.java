package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Messages;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mail of the week: what is followed and still unread, once for each receiver, and never empty. */
@Repository
@Transactional
class Digests {

    private static final int MOST = 40;

    private final JdbcClient db;
    private final MailSettings settings;
    private final Messages messages;
    private final Clock clock;
    private volatile @Nullable LocalDate gathered;

    Digests(JdbcClient db, MailSettings settings, Messages messages, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    private record Row(ItemId id, Kind kind, int number, String title, int many, List<String> who) {}

    /** When the hour of the week has come, once; whoever asks again, here or on another node, makes nothing more. */
    @Scheduled(fixedDelayString = "${solmu.mail.pause:PT10S}", initialDelayString = "${solmu.mail.pause:PT10S}")
    public void gather() {
        var due = due();
        var week = LocalDate.ofInstant(due, Say.ZONE);
        if (settings.isSet() && !week.equals(gathered)) {
            db.sql("select digest_gather(:week, :due)").param("week", week).param("due", due.atOffset(UTC)).query(Integer.class).single();
            gathered = week;
        }
    }

    /** The last hour of a digest that has been. */
    private Instant due() {
        var now = clock.instant().atZone(Say.ZONE);
        var thisWeek = now.with(TemporalAdjusters.previousOrSame(settings.digestDay())).with(settings.digestTime());
        return (thisWeek.isAfter(now) ? thisWeek.minusWeeks(1) : thisWeek).toInstant();
    }

    /** What the receiver has not read of the days since the digest before, grouped by item; nothing makes no mail. */
    @Transactional(readOnly = true)
    Optional<List<Letter.Entry>> unread(Mail mail, Viewer viewer) {
        var say = messages.in(viewer.locale());
        var entries = db.sql("""
                select notice.item_id as id, item.kind, item.number, coalesce(said.title, source.title) as title, count(*) as many,
                       array_agg(distinct by_whom.name) as who
                from notice
                join item on item.network_id = notice.network_id and item.id = notice.item_id and item.removed_at is null
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                        and said.language = :language
                join membership by_whom on by_whom.network_id = notice.network_id and by_whom.organisation_id = notice.organisation_id
                where notice.network_id = :network and notice.person_id = :person and notice.reason = 'FOLLOWED'
                  and notice.read_at is null and not notice.is_mailed and notice.at <= :until
                  and notice.at > coalesce((
                    select max(made_at) from mail
                    where network_id = :network and person_id = :person and what = 'DIGEST' and state = 'SENT'), '-infinity')
                group by notice.item_id, item.kind, item.number, said.title, source.title
                order by max(notice.at) desc
                """ + "limit " + MOST)
            .param("language", viewer.locale().getLanguage())
            .param("network", viewer.network())
            .param("person", viewer.person())
            .param("until", mail.madeAt().atOffset(UTC))
            .query(Row.class).list().stream().map(row -> entry(row, say, viewer)).toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
    }

    private Letter.Entry entry(Row row, Say say, Viewer viewer) {
        var code = row.kind.letters() + "-" + row.number;
        return new Letter.Entry(
            say.text("item.kind." + row.kind.word()) + " " + code + ": " + row.title,
            say.text("item.notice-by", "n", row.many, "who", say.list(row.who)),
            settings.address() + "/" + viewer.word() + "/" + row.kind.place() + "/" + row.id);
    }
}
