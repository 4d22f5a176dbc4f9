package fi.solmu.item;

import java.util.ArrayList;
import java.util.List;

/** Words that a field of an item says now and that a translation says in another language; of many rows each has its place. */
public record Spoken(String field, int place, Trait trait, String text) {

    /** In the order in which the kind tells them; what is empty says nothing. */
    static List<Spoken> of(KindHome home, Fields fields) {
        var spoken = new ArrayList<Spoken>();
        for (var name : home.spoken()) {
            var parts = name.split("\\.");
            var trait = home.shape().field(parts[0]).orElseThrow();
            if (trait.type() == Trait.Type.ROWS) {
                var part = trait.parts().stream().filter(each -> each.name().equals(parts[1])).findFirst().orElseThrow();
                var rows = fields.rows(trait.name());
                for (int i = 0; i < rows.size(); i++) {
                    spoken.add(new Spoken(name, i + 1, part, rows.get(i).text(part.name())));
                }
            } else {
                spoken.add(new Spoken(name, 0, trait,
                    trait.type() == Trait.Type.LINES ? String.join("\n", fields.<String>list(name)) : fields.text(name)));
            }
        }
        return spoken.stream().filter(each -> !each.text.isEmpty()).toList();
    }

    /** As a form names it. */
    public String name() {
        return place == 0 ? field : field + "." + place;
    }

    /** The message that names it to a reader. */
    public String label(Kind kind) {
        return kind.word() + "." + field.replace('.', '-');
    }

    public boolean hasLines() {
        return trait.type() == Trait.Type.LINES;
    }

    public int lines() {
        return (int) text.lines().count();
    }
}
