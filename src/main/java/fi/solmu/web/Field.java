package fi.solmu.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of a form, as {@code web/field.jte} draws it. Without a kind it is one line of text. */
public final class Field {

    /** How a question is answered. */
    public enum Kind { LINE, TEXT, SELECT, CHECKBOX, CHECKBOXES, RADIOS }

    /** One of the answers to choose from. */
    public record Choice(String value, String words, String hint) {}

    private final String name;
    private final String label;
    private List<String> values;
    private final List<Choice> choices = new ArrayList<>();
    private List<String> suggestions = List.of();
    private Kind kind = Kind.LINE;
    private String type = "text";
    private String hint = "";
    private String error = "";
    private String where = "";
    private boolean required;
    private int longest;
    private @Nullable String mode;
    private @Nullable String autocomplete;
    private @Nullable String language;

    public Field(String name, String label, List<String> values) {
        this.name = name;
        this.label = label;
        this.values = values;
    }

    public Field as(Kind kind) {
        this.kind = kind;
        return this;
    }

    /** The type of a line: date, number, email, tel, password, search, time, url. */
    public Field type(String type) {
        this.type = type;
        return this;
    }

    /** A number with decimals, written as the reader writes them. */
    public Field decimal(Say say) {
        mode = "decimal";
        values = values.stream().map(say::decimal).toList();
        return this;
    }

    public Field hint(String hint) {
        this.hint = hint;
        return this;
    }

    public Field error(String error) {
        this.error = error;
        return this;
    }

    public Field required() {
        required = true;
        return this;
    }

    public Field longest(int characters) {
        longest = characters;
        return this;
    }

    /** What the browser may fill in by itself, as WCAG 1.3.5 asks: name, email, tel, current-password … */
    public Field autocomplete(String autocomplete) {
        this.autocomplete = autocomplete;
        return this;
    }

    /** Tells this question from another of the same name on the page. */
    public Field in(String where) {
        this.where = where + "-";
        return this;
    }

    /** The language of what is written, when it is not the page's. */
    public Field language(String language) {
        this.language = language;
        return this;
    }

    /** What a line may be answered with, as the browser offers it; anything else may be written too. */
    public Field suggest(List<String> suggestions) {
        this.suggestions = List.copyOf(suggestions);
        return this;
    }

    public Field choice(String value, String words) {
        return choice(value, words, "");
    }

    public Field choice(String value, String words, String hint) {
        choices.add(new Choice(value, words, hint));
        return this;
    }

    public String name() { return name; }
    public String label() { return label; }
    public Kind kind() { return kind; }
    public String type() { return type; }
    public String hint() { return hint; }
    public String error() { return error; }
    public boolean isRequired() { return required; }
    public List<Choice> choices() { return choices; }
    public List<String> suggestions() { return suggestions; }
    public @Nullable String mode() { return mode; }
    public @Nullable String autocomplete() { return autocomplete; }
    public @Nullable String language() { return language; }
    public @Nullable String longest() { return longest > 0 ? String.valueOf(longest) : null; }

    public String value() {
        return type.equals("password") || values.isEmpty() ? "" : values.get(0);
    }

    /** What is answered, in words: the chosen words of a choice, the written ones otherwise. */
    public String words() {
        return choices.isEmpty() ? value() : String.join(", ",
                choices.stream().filter(choice -> !choice.value().isEmpty() && has(choice.value())).map(Choice::words).toList());
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public boolean isGroup() {
        return kind == Kind.RADIOS || kind == Kind.CHECKBOXES;
    }

    /** What the error summary links to: the field, or the first of its choices. */
    public static String id(String name) {
        return "field-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    public String id() {
        return where + id(name);
    }

    public String id(Choice choice) {
        return choices.indexOf(choice) == 0 ? id() : id() + "-" + choices.indexOf(choice);
    }

    public @Nullable String suggestionsId() {
        return suggestions.isEmpty() ? null : id() + "-known";
    }

    public @Nullable String invalid() {
        return error.isEmpty() ? null : "true";
    }

    public @Nullable String describedBy() {
        var ids = (hint.isEmpty() ? "" : id() + "-hint ") + (error.isEmpty() ? "" : id() + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
