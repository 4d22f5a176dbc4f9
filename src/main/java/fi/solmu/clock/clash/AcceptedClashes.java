package fi.solmu.clock.clash;

import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    record Accepted(String clash, String reason, String organisation) {}

    /** By the key of the clash. */
    @Transactional(readOnly = true)
    Map<String, Accepted> of(Viewer viewer) {
        return db.sql("""
                select accepted.clash, accepted.reason, membership.name as organisation
                from accepted_clash accepted
                join membership on membership.network_id = accepted.network_id and membership.organisation_id = accepted.organisation_id
                where accepted.network_id = :network
                """)
            .param("network", viewer.network())
            .query(Accepted.class)
            .stream().collect(Collectors.toMap(Accepted::clash, Function.identity()));
    }

    void accept(String clash, String reason, Viewer by) {
        if (FreeText.isInvisible(reason)) {
            throw Refused.at("reason", "clock.clash-why");
        }
        FreeText.fault("reason", reason, LONGEST).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        db.sql("""
                insert into accepted_clash (network_id, clash, reason, organisation_id, person_id, accepted_at)
                values (:network, :clash, :reason, :organisation, :person, :at)
                on conflict (network_id, clash) do update
                    set reason = excluded.reason, organisation_id = excluded.organisation_id, person_id = excluded.person_id,
                        accepted_at = excluded.accepted_at
                """)
            .param("network", by.network())
            .param("clash", clash)
            .param("reason", reason)
            .param("organisation", by.organisation())
            .param("person", by.person())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    }

    void reopen(String clash, Viewer by) {
        db.sql("delete from accepted_clash where network_id = :network and clash = :clash")
            .param("network", by.network())
            .param("clash", clash)
            .update();
    }
}
