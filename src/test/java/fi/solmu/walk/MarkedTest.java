package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From an item of any kind its tags lead to the others that have them. */
@ProductTest
class MarkedTest {

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;

    @Test
    void a_tag_leads_from_every_kind_to_where_it_is_listed() {
        var planted = new Planted(beans);
        var member = visitors.as(planted.member);
        var faults = new ArrayList<String>();
        planted.open.forEach((kind, ids) -> {
            var tag = planted.text(kind + "tag");
            var link = member.get("/" + planted.word + kind.place(ids.get(0))).page().select("p.tags a:containsOwn(" + tag + ")");
            var listed = link.isEmpty() ? null : member.get(link.attr("href"));
            var other = link.isEmpty() ? null : member.get(link.attr("href").replace(tag, "muuta"));
            if (listed == null || !listed.text().contains(planted.text(kind + "title")) || other.text().contains(planted.text(kind + "title"))) {
                faults.add(kind + ": " + link);
            }
        });
        assertThat(planted.open).hasSizeGreaterThan(15);
        assertThat(faults).isEmpty();
    }
}
