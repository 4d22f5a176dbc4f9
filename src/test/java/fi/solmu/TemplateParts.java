package fi.solmu;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A template taken apart: its markup without what is computed, and the Java in it. */
final class TemplateParts {

    /** Stands where something is computed. */
    static final char COMPUTED = '\u0001';

    private static final Pattern STATEMENT = Pattern.compile("@(if|elseif|for)\\s*\\(|@(else|endif|endfor)\\b|@template\\.[\\w.]+\\s*\\(");

    private final String template;
    private final List<String> markup = new ArrayList<>();
    private final List<String> java = new ArrayList<>();
    private int at;

    private TemplateParts(String template) {
        this.template = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param) (?!.*@`).*$", "");
        markup.add(content(false));
    }

    static TemplateParts of(String template) {
        return new TemplateParts(template);
    }

    /** The page itself last, what it hands to other templates before it. */
    List<String> markup() {
        return markup;
    }

    List<String> java() {
        return java;
    }

    private String content(boolean isHandedOver) {
        var out = new StringBuilder();
        var statement = STATEMENT.matcher(template);
        while (at < template.length() && !(isHandedOver && template.charAt(at) == '`')) {
            if (template.startsWith("${", at) || template.startsWith("$unsafe{", at)) {
                at = template.indexOf('{', at) + 1;
                java('{', '}');
                out.append(COMPUTED);
            } else if (template.startsWith("!{", at)) {
                at += 2;
                java('{', '}');
            } else if (template.charAt(at) == '@' && statement.region(at, template.length()).lookingAt()) {
                at = statement.end();
                if (template.charAt(at - 1) == '(') {
                    java('(', ')');
                }
            } else {
                out.append(template.charAt(at++));
            }
        }
        at++;
        return out.toString();
    }

    /** From within the brackets to behind the closing one. */
    private void java(char open, char close) {
        var out = new StringBuilder();
        for (int depth = 1; depth > 0; at++) {
            char next = template.charAt(at);
            if (next == '"') {
                int from = at++;
                while (template.charAt(at) != '"') {
                    at += template.charAt(at) == '\\' ? 2 : 1;
                }
                out.append(template, from, at + 1);
            } else if (template.startsWith("@`", at)) {
                at += 2;
                markup.add(content(true));
                at--;
            } else {
                depth += next == open ? 1 : next == close ? -1 : 0;
                out.append(next);
            }
        }
        java.add(out.substring(0, out.length() - 1));
    }
}
