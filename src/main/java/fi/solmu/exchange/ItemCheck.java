package fi.solmu.exchange;

import fi.solmu.item.Kind;
import fi.solmu.item.Reading;
import fi.solmu.item.Relation;
import fi.solmu.web.Refused;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The rules of the product for items and their ties, told by the lines of the file. */
final class ItemCheck implements EntryCheck {

    private static final int MOST_NUMBER = 9_999_999;

    private final ItemDrafts drafts;
    private final Map<Kind, BitSet> numbers = new EnumMap<>(Kind.class);

    ItemCheck(ItemDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void check(Entry entry, Ids ids, Mistakes mistakes) {
        switch (entry.section()) {
            case FileShape.ITEMS -> item(entry, mistakes);
            case "links" -> link(entry, ids, mistakes);
            case FileShape.HISTORY -> chapter(entry, ids, mistakes);
            default -> { }
        }
    }

    private void item(Entry entry, Mistakes mistakes) {
        var fields = entry.fields();
        number(entry, mistakes);
        drafts.home(fields.text("kind")).ifPresent(home -> {
            var reading = new Reading(new Everything());
            var draft = drafts.draft(fields, FileShape.OF_NETWORKS.of(entry), home, reading);
            var past = drafts.past(fields, FileShape.OF_NETWORKS.of(entry), home, reading);
            try {
                reading.refuseFaults();
                home.check(draft);
                home.checkPast(past);
            } catch (Refused refused) {
                refused.faults().forEach(fault -> mistakes.add(FaultPlace.of(entry, fields, fault)));
            }
        });
        var own = drafts.language(fields);
        if (fields.values().get("texts") instanceof Node.Fields texts && texts.values().containsKey(own)) {
            mistakes.add(texts.values().get(own).line(), entry.name() + ".texts." + own, "same-language");
        }
    }

    private void number(Entry entry, Mistakes mistakes) {
        var code = entry.fields().text("code");
        if (code.isEmpty()) {
            return;
        }
        var kind = Kind.of(entry.fields().text("kind")).orElseThrow();
        int line = entry.fields().values().get("code").line();
        int number = Integer.parseInt(code.substring(code.indexOf('-') + 1));
        if (!code.startsWith(kind.letters() + "-") || number > MOST_NUMBER) {
            mistakes.add(line, entry.name() + ".code", "code-of-another-kind", "letters", kind.letters());
        } else if (numbers.computeIfAbsent(kind, key -> new BitSet()).get(number)) {
            mistakes.add(line, entry.name() + ".code", "duplicate-code", "code", code);
        } else {
            numbers.get(kind).set(number);
        }
    }

    private static void link(Entry entry, Ids ids, Mistakes mistakes) {
        var fields = entry.fields();
        var from = kind(ids.sort(fields.text("from")));
        var to = kind(ids.sort(fields.text("to")));
        var relation = Relation.of(fields.text("relation")).orElseThrow();
        if (fields.text("from").equals(fields.text("to")) || from != null && to != null && !relation.joins(from, to)) {
            mistakes.add(entry.line(), entry.name() + ".relation", "item.cannot-be-tied-so");
        }
    }

    private static void chapter(Entry entry, Ids ids, Mistakes mistakes) {
        var said = entry.fields().text("kind");
        var sort = ids.sort(entry.fields().text("item"));
        if (!sort.equals("item:" + said) && !sort.isEmpty() && !sort.equals("item:")) {
            mistakes.add(entry.fields().values().get("kind").line(), entry.name() + ".kind", "wrong-reference",
                    "id", entry.fields().text("item"), "is", sort, "wanted", said);
        }
    }

    private static Kind kind(String sort) {
        return Kind.of(sort.substring(sort.indexOf(':') + 1)).orElse(null);
    }
}
