package fi.solmu.cards.outside;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which messages from outside suggest which card, as the owner of the card says. */
@Repository
@Transactional
class CardAlertRules {

    private final JdbcClient db;
    private final Items items;
    private final Suggestions suggestions;

    CardAlertRules(JdbcClient db, Items items, Suggestions suggestions) {
        this.db = db;
        this.items = items;
        this.suggestions = suggestions;
    }

    @Transactional(readOnly = true)
    Item card(ItemId id, Viewer viewer) {
        return items.find(id, viewer).filter(each -> each.kind() == Kind.ACTION_CARD).orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    AlertRule of(ItemId card, Viewer viewer) {
        return db.sql("select codes, words, places from card_alert_rule where network_id = :network and item_id = :card")
            .param("network", viewer.network()).param("card", card.value()).query((row, n) -> rule(row)).optional().orElse(AlertRule.NONE);
    }

    /** What of the things heard lately that rule would have fitted. */
    @Transactional(readOnly = true)
    List<Alert> fitting(AlertRule rule, Viewer viewer) {
        return rule.isNone() ? List.of() : suggestions.fitting(rule, viewer).stream().limit(10).toList();
    }

    void keep(ItemId id, AlertRule rule, Viewer by) {
        var card = card(id, by).changedBy(by);
        if (card.isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        db.sql("select item_id from action_card where network_id = :network and item_id = :card for update")
            .param("network", by.network()).param("card", id.value()).query((row, n) -> n).single();
        if (rule.isNone()) {
            db.sql("delete from card_alert_rule where network_id = :network and item_id = :card")
                .param("network", by.network()).param("card", id.value()).update();
        } else {
            write(id, rule, by);
        }
        suggestions.renew(id, rule, by);
    }

    /** As a network file tells it: what was heard before is not looked at anew. */
    void write(ItemId id, AlertRule rule, Viewer by) {
        db.sql("""
                insert into card_alert_rule (network_id, item_id, codes, words, places)
                values (:network, :card, :codes, :words, :places)
                on conflict (network_id, item_id) do update
                    set codes = excluded.codes, words = excluded.words, places = excluded.places
                """)
            .param("network", by.network()).param("card", id.value()).param("codes", rule.codes().toArray(String[]::new))
            .param("words", rule.words().toArray(String[]::new)).param("places", rule.places().toArray(String[]::new)).update();
    }

    static AlertRule rule(ResultSet row) throws SQLException {
        return new AlertRule(list(row, "codes"), list(row, "words"), list(row, "places"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
