package fi.solmu.item;

import fi.solmu.web.Form;
import fi.solmu.web.Refused.Fault;
import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a pasted table in the words that a form would send: names become the roles, organisations and items they name. */
record PastedCells(KindHome home, Choices.Of choices, Say say, List<PasteColumn> columns, Columns placed, Form said) {

    /** Stands before the name of what is said once for all rows. */
    static final String ALL = "all.";

    /** What each column is taken for, and its head. */
    record Columns(List<String> taken, List<String> heads) {}

    /** A row by what its columns are taken for; the cells of columns that are not taken stay behind. */
    record Row(List<String> shown, Map<String, Cell> taken, PastedCells of) {

        /** What a row does not say itself is as it is said for all. */
        Form form() {
            var sent = new LinkedHashMap<String, List<String>>();
            var visibility = of.said.value("visibility");
            sent.put("visibility", List.of(visibility.isEmpty() ? Visibility.NETWORK.name() : visibility));
            PasteColumn.forAll(of.columns, of.placed.taken).forEach(column -> sent.put(column.name(), List.of(of.said.value(ALL + column.name()))));
            taken.values().forEach(cell -> sent.putAll(cell.sent));
            return new Form(sent, List.of());
        }

        /** The words of a column that nobody sees. */
        String hidden(String name) {
            return taken.containsKey(name) ? taken.get(name).words : "";
        }

        /** Longer names are known by how they begin; no name that is kept has a nought in it. */
        String source() {
            var words = hidden(PasteColumn.SOURCE).replace('\u0000', ' ');
            int end = Math.min(words.length(), Incoming.LONGEST_NAME);
            return words.substring(0, end > 0 && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
        }

        /** What was understood of words that mean more than they say, such as a time. */
        String told(ItemDraft draft) {
            return of.home.shape().fields().stream().filter(field -> of.home.pasted().contains(field.name()) && taken.containsKey(field.name()))
                .flatMap(field -> Optional.ofNullable(draft.fields().values().get(field.name()))
                    .flatMap(value -> of.home.told(field, value, of.say)).stream())
                .filter(words -> taken.values().stream().noneMatch(cell -> isSame(cell.words, words)))
                .collect(Collectors.joining("\n"));
        }

        boolean mayMove(String field) {
            return !field.equals(PasteColumn.TITLE) && !field.equals(PasteColumn.TEXT) && cell(field) != null;
        }

        /** What did not fit its fields stands in the text instead, each under the head of its column. */
        Row moved(List<Fault> gaps) {
            var left = new LinkedHashMap<>(taken);
            var text = new ArrayList<String>();
            var stood = left.get(PasteColumn.TEXT);
            if (stood != null && !stood.words.isEmpty()) {
                text.add(stood.words);
            }
            gaps.stream().map(gap -> cell(gap.field())).distinct().forEach(cell -> {
                text.add(cell.head + ": " + cell.words);
                left.remove(cell.name);
            });
            var all = String.join("\n", text);
            left.put(PasteColumn.TEXT, new Cell(PasteColumn.TEXT, "", all, Map.of(PasteColumn.TEXT, List.of(all))));
            return new Row(shown, left, of);
        }

        List<PastedRow.Gap> gaps(List<Fault> gaps) {
            return gaps.stream().map(gap -> new PastedRow.Gap(cell(gap.field()).head, gap)).toList();
        }

        /** Under the head of the column, also of one that the table lacks. */
        List<PastedRow.Gap> faults(List<Fault> faults) {
            return faults.stream().map(fault -> {
                var cell = cell(fault.field());
                var label = of.columns.stream().filter(column -> column.name().equals(fault.field())).findFirst();
                return new PastedRow.Gap(cell != null ? cell.head : label.map(column -> of.say.text(column.label())).orElse(""), fault);
            }).toList();
        }

        private @Nullable Cell cell(String field) {
            return taken.values().stream()
                .filter(cell -> cell.name.equals(field) || field.startsWith(cell.name + "."))
                .findFirst().orElse(null);
        }
    }

    /** What stood in one cell, and what a form would send for it. */
    record Cell(String name, String head, String words, Map<String, List<String>> sent) {}

    /** The title of the row that shows how a table is filled. */
    @Nullable String example() {
        var key = home.shape().kind().word() + ".paste-example.title";
        return say.knows(key) ? say.text(key) : null;
    }

    Row of(PastedTable table, int row) {
        var cells = new ArrayList<String>();
        var known = new LinkedHashMap<String, Cell>();
        for (int place = 0; place < placed.taken.size(); place++) {
            var words = table.cell(row, place);
            var name = placed.taken.get(place);
            if (!PasteColumn.isHidden(name)) {
                cells.add(words);
            }
            if (!name.isEmpty() && !words.isEmpty() && !known.containsKey(name)) {
                var column = columns.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
                var heads = placed.heads;
                var head = place < heads.size() && !heads.get(place).isEmpty() ? heads.get(place) : say.text(column.label());
                known.put(name, new Cell(name, head, words, sent(column, words)));
            }
        }
        return new Row(cells, known, this);
    }

    private Map<String, List<String>> sent(PasteColumn column, String words) {
        if (column.isFixed()) {
            return Map.of();
        } else if (home.pasted().contains(column.name())) {
            return home.asForm(column.name(), words, say);
        }
        var trait = column.trait();
        if (column.name().equals(PasteColumn.STATE)) {
            return Map.of(PasteColumn.STATE, List.of(state(words)));
        }
        if (trait == null) {
            return Map.of(column.name(), List.of(words));
        }
        return Map.of(column.name(), switch (trait.type()) {
            case CHOICE, NUMBER -> List.of(choice(trait, column.label(), words));
            case ROLE -> List.of(role(words));
            case ORGANISATION -> List.of(organisation(words));
            case DATES -> split(words).map(PastedCells::day).toList();
            case ORGANISATIONS -> split(words).map(this::organisation).toList();
            case ITEM -> List.of(item(trait, words));
            case ITEMS -> split(words).map(each -> item(trait, each)).toList();
            default -> List.of(words);
        });
    }

    private String state(String words) {
        return home.shape().states().stream()
            .filter(state -> isSame(words, say.text(Shape.stateLabel(home.shape().kind(), state))) || isSame(words, state))
            .findFirst().orElse(words);
    }

    /** Some numbers, too, have words of their own, such as how much harm a problem does. */
    private String choice(Trait trait, String label, String words) {
        var choices = trait.type() != Trait.Type.NUMBER ? trait.choices()
            : IntStream.range(trait.least(), Math.min(trait.most(), 9) + 1).mapToObj(String::valueOf).toList();
        return choices.stream().filter(each -> isSame(words, each) || say.knows(label + "." + each) && isSame(words, say.text(label + "." + each)))
            .findFirst().orElse(words);
    }

    private String role(String words) {
        return named(words, choices.roles(), role -> Stream.of(role.title(), role.title() + ", " + role.organisationName()), role -> role.id());
    }

    private String organisation(String words) {
        return named(words, choices.organisations(), each -> Stream.of(each.name()), each -> each.id());
    }

    private String item(Trait trait, String words) {
        return named(words, choices.items(trait.choices()), item -> Stream.of(item.code(), item.title()), item -> item.id().value());
    }

    /** Words that name nothing stay words, and are refused as such. */
    private static <T> String named(String words, List<T> known, Function<T, Stream<String>> names, Function<T, UUID> id) {
        return known.stream().filter(each -> names.apply(each).anyMatch(name -> isSame(words, name))).findFirst()
            .map(each -> id.apply(each).toString()).orElse(words);
    }

    /** The time of day that some programs write after a day. */
    private static String day(String words) {
        return words.replaceFirst("^(\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2})[ T].*$", "$1");
    }

    private static Stream<String> split(String words) {
        return Stream.of(words.split("[,;\\n]")).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static boolean isSame(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
