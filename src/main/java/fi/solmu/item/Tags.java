package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The words of a network's own with which people mark items of every kind, so that what belongs together is found together. */
@Repository
@Transactional(readOnly = true)
public class Tags {

    public static final int MOST = 20;
    public static final int LONGEST = 40;
    public static final Trait ASKED = new Trait("tags", Trait.Type.WORDS, false, 0, LONGEST, List.of(), List.of());
    static final int LONGEST_LINE = MOST * (LONGEST + 2);
    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    private final JdbcClient db;

    Tags(JdbcClient db) {
        this.db = db;
    }

    /** Kept as they are written; what differs only in the size of its letters is the same tag. */
    public static List<String> read(Map<String, ?> raw, Reading reading) {
        var tags = new ArrayList<String>();
        for (var tag : reading.read(List.of(ASKED), raw).<String>list(ASKED.name())) {
            if (BETWEEN.matcher(tag).find()) {
                reading.fault(ASKED.name(), "item.tag-with-comma");
            }
            if (tags.stream().noneMatch(tag::equalsIgnoreCase)) {
                tags.add(tag);
            }
        }
        if (tags.size() > MOST) {
            reading.fault(ASKED.name(), "item.too-many-tags", "most", MOST);
        }
        return tags;
    }

    static boolean has(String line, String tag) {
        return BETWEEN.splitAsStream(line).anyMatch(each -> each.strip().equalsIgnoreCase(tag));
    }

    /** Those in use that the reader sees, the most used first. */
    List<String> of(Viewer viewer) {
        return db.sql("""
                select min(tag)
                from item, unnest(item.tags) tag
                where item.network_id = :network and item.tags <> '{}' and item.removed_at is null
                group by lower(tag collate "fi-x-icu")
                order by count(*) desc, 1
                limit 100
                """)
            .param("network", viewer.network())
            .query(String.class)
            .list();
    }
}
