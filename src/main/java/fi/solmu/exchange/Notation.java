package fi.solmu.exchange;

import fi.solmu.item.files.FileType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads rules from the short notation of {@code network-file.yaml}. */
final class Notation {

    private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]*)");
    private static final int PLENTY = 999_999_999;
    private static final TextRule LINE = new TextRule(300, false);
    static final TextRule ID = new TextRule(64, "[A-Za-z0-9._-]{1,64}", "not-an-id");

    private static final Map<String, Rule> NAMED = Map.ofEntries(
            Map.entry("line", LINE),
            Map.entry("hours", new TextRule(1000, false)),
            Map.entry("title", new TextRule(200, false)),
            Map.entry("text", new TextRule(10_000, true)),
            Map.entry("said", new TextRule(4_000, true)),
            Map.entry("record", LINE),
            Map.entry("code", new TextRule(20, "[A-ZÅÄÖ]{2,3}-[1-9][0-9]{0,7}", "not-a-code")),
            Map.entry("id", ID),
            Map.entry("sum", new TextRule(64, "[0-9a-f]{64}", "not-a-sum")),
            Map.entry("media", new WordRule(Stream.of(FileType.values()).map(FileType::media).toList())),
            Map.entry("word", new TextRule(40, "[a-z][a-z0-9-]{1,39}", "not-an-address-word")),
            Map.entry("rule", new TextRule(2000,
                    "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)|X-(HOLIDAY|DATES|ANCHOR)=[A-Z0-9_,/]+)(;[A-Z-]+=[A-Z0-9,+-]+)*",
                    "not-a-recurrence")),
            Map.entry("number", NumberRule.any()),
            Map.entry("flag", new FlagRule()),
            Map.entry("day", new DayRule()),
            Map.entry("kind", LINE),
            Map.entry("state", LINE));

    private Notation() {}

    static FieldsRule fields(Map<?, ?> written) {
        var fields = new LinkedHashMap<String, Rule>();
        var required = new LinkedHashSet<String>();
        written.forEach((key, value) -> {
            var name = key.toString();
            var bare = name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
            fields.put(bare, rule(value));
            if (!bare.equals(name)) {
                required.add(bare);
            }
        });
        return new FieldsRule(fields, required);
    }

    private static Rule rule(Object written) {
        if (written instanceof List<?> list) {
            return new ListRule(rule(list.get(0)));
        }
        return written instanceof Map<?, ?> map ? fields(map) : named(written.toString());
    }

    private static Rule named(String written) {
        var range = RANGE.matcher(written);
        if (range.matches()) {
            var most = range.group(2).isEmpty() ? PLENTY : Integer.parseInt(range.group(2));
            return new NumberRule(true, Integer.parseInt(range.group(1)), most);
        }
        if (written.indexOf('|') > 0) {
            return new WordRule(List.of(written.split("\\|")));
        }
        var named = NAMED.get(written);
        return named != null ? named : new ReferenceRule(written);
    }
}
