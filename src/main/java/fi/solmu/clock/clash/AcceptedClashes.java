package fi.solmu.clock.clash;

import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Clashes that somebody has looked at and lets be. */
@Repository
@Transactional
class AcceptedClashes {

    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final Clock clock;

    AcceptedClashes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Why a clash is let be, and whose word that is. */
    record Accepted(String clash, String reason, String person, String organisation) {

        /** The organisation alone where the person is not known. */
        String who() {
            return person.isEmpty() ? organisation : person + ", " + organisation;
        }
    }

    /** By the key of the clash. */
    @Transactional(readOnly = true)
    Map<String, Accepted> of(Viewer viewer) {
        return db.sql("""
                select accepted.clash, accepted.reason,
                       coalesce((select name from person_name where id = accepted.person_id), '') as person, membership.name as organisation
                from accepted_clash accepted
                join membership on membership.network_id = accepted.network_id and membership.organisation_id = accepted.organisation_id
                where accepted.network_id = :network
                """)
            .param("network", viewer.network())
            .query(Accepted.class)
            .stream().collect(Collectors.toMap(Accepted::clash, Function.identity()));
    }

    /** Those told together, with one reason; all or none. */
    void accept(List<String> clashes, String reason, Viewer by) {
        if (FreeText.isInvisible(reason)) {
            throw Refused.at("reason", "clock.clash-why");
        }
        FreeText.fault("reason", reason, LONGEST).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        clashes.forEach(clash -> accept(clash, reason, by));
    }

    private void accept(String clash, String reason, Viewer by) {
        int kept = db.sql("""
                insert into accepted_clash (network_id, clash, reason, organisation_id, person_id, accepted_at)
                values (:network, :clash, :reason, :organisation, :person, :at)
                on conflict (network_id, clash) do update
                    set reason = excluded.reason, organisation_id = excluded.organisation_id, person_id = excluded.person_id,
                        accepted_at = excluded.accepted_at
                    where accepted_clash.person_id = excluded.person_id
                """)
            .param("network", by.network())
            .param("clash", clash)
            .param("reason", reason)
            .param("organisation", by.organisation())
            .param("person", by.person())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
        if (kept == 0) {
            refuseOther(clash, reason, by);
        }
    }

    /** Whoever comes second is told what the first said; the same reason is the same word. */
    private void refuseOther(String clash, String reason, Viewer by) {
        var first = Objects.requireNonNull(of(by).get(clash));
        if (!first.reason().equals(reason)) {
            throw Refused.at("reason", "clock.round-let-be-already", "who", first.who(), "reason", first.reason());
        }
    }

    void reopen(List<String> clashes, Viewer by) {
        db.sql("delete from accepted_clash where network_id = :network and clash = any(:clashes)")
            .param("network", by.network())
            .param("clashes", clashes.toArray(String[]::new))
            .update();
    }
}
