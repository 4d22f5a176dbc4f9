package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Sources.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Modulith sees Java; this sees SQL. A table belongs to the module whose folder creates it, a view to everybody. */
class SqlTest {

    private static final Pattern CREATES = Pattern.compile("(?im)^\\s*create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern FUNCTIONS = Pattern.compile("(?im)^\\s*create (?:or replace )?function (\\w+)");
    /** What a word of SQL may stand before: tables. Lists of tables go on after a comma. */
    private static final Pattern TABLES = Pattern.compile(
            "\\b(?:from|join|into|update|using|table|references)\\s+(?:only\\s+|if exists\\s+)?(\\w+(?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)*)");
    private static final Pattern CALLS = Pattern.compile("\\b(\\w+)\\s*\\(");
    private static final Pattern NAMED_HERE = Pattern.compile("\\b(\\w+)\\s*(?:\\([\\w\\s,]*\\))?\\s+as\\s+(?:not\\s+)?(?:materialized\\s+)?\\(");
    private static final Pattern IS_SQL = Pattern.compile(
            "(?s)^\\s*(select|insert|update|delete|with|from|join|left join|cross join|where|and|or|order by|truncate|lock|create|alter|set|do)\\b.*");
    /** They keep row-level security from using an index, and so belong into functions that keep the walls themselves. */
    private static final Pattern LEAKY = Pattern.compile("@@|<%|%>|<<%|@>|<@|&&|\\bilike\\b|\\blike\\b|\\s[%~]\\s|!~|~\\*|\\?[|&]|\\s\\?\\s");
    /** Every module may ask what the ground gives. */
    private static final Set<String> GROUND = Set.of("database");

    private final Map<String, String> tables = owners(CREATES);
    private final Map<String, String> functions = owners(FUNCTIONS);

    @Test
    void modules_ask_only_their_own_tables_and_the_shared_ones() {
        var strangers = new ArrayList<String>();
        Sources.in(Sources.JAVA, ".java").forEach(file -> strangers.addAll(strangers(file, String.join("\n;\n", sql(file.text())))));
        Sources.in(Sources.RESOURCES, ".sql").forEach(file -> strangers.addAll(strangers(placed(file), withoutComments(file.text()))));
        assertThat(strangers).isEmpty();
    }

    @Test
    void a_planted_question_to_another_module_is_caught() {
        var owner = tables.keySet().stream().filter(table -> tables.get(table).equals("concepts")).findFirst().orElseThrow();
        var planted = "class Planted { String sql = \"\"\"\n    select * from item, " + owner + "\n    \"\"\"; }";
        assertThat(strangers(new Source(Sources.JAVA.resolve("clock/Planted.java"), "clock", planted), sql(planted).get(0))).hasSize(1);
    }

    @Test
    void prose_is_not_taken_for_sql() {
        assertThat(sql("class Prose { String said = \"Keep it from promise to promise\"; /* from promise */ }")).isEmpty();
    }

    @Test
    void searching_operators_stay_inside_the_functions_that_keep_the_walls() {
        var leaks = new ArrayList<String>();
        for (var file : Sources.in(Sources.JAVA, ".java")) {
            for (var text : sql(file.text())) {
                LEAKY.matcher(text).results().forEach(found -> leaks.add(file + ": " + found.group().strip()));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void a_table_is_made_in_one_place() {
        var made = new ArrayList<String>();
        Sources.in(Sources.MIGRATIONS, ".sql").forEach(file -> made.addAll(found(CREATES, file.text())));
        assertThat(made).doesNotHaveDuplicates();
    }

    private List<String> strangers(Source file, String sql) {
        var allowed = allowed(file.module());
        var local = new HashSet<>(found(NAMED_HERE, sql));
        var strangers = new TreeSet<String>();
        for (var list : found(TABLES, sql)) {
            for (var entry : list.split(",")) {
                var table = entry.strip().split("\\s+")[0];
                if (tables.containsKey(table) && !local.contains(table) && !allowed.contains(tables.get(table))) {
                    strangers.add(file + " asks " + table + " of " + tables.get(table));
                }
            }
        }
        found(CALLS, sql).stream()
            .filter(call -> functions.containsKey(call) && !allowed.contains(functions.get(call)))
            .forEach(call -> strangers.add(file + " calls " + call + " of " + functions.get(call)));
        return List.copyOf(strangers);
    }

    private static Set<String> allowed(String module) {
        var allowed = new HashSet<>(Sources.allowed(module));
        allowed.add(module);
        allowed.addAll(GROUND);
        return allowed;
    }

    private static List<String> sql(String java) {
        return Sources.literals(java).stream().filter(literal -> IS_SQL.matcher(literal).matches()).toList();
    }

    /** Migrations are put by their own folder, other .sql files by the folder under fi/solmu or alignment/. */
    private static Source placed(Source file) {
        var path = file.path().toString().replace('\\', '/');
        var module = path.replaceFirst(".*/(?:db/migration|fi/solmu)/", "").replaceFirst("/.*", "");
        return new Source(file.path(), Sources.modules().contains(module) ? module : file.module(), file.text());
    }

    private static Map<String, String> owners(Pattern makes) {
        var owners = new HashMap<String, String>();
        Sources.in(Sources.MIGRATIONS, ".sql")
            .forEach(file -> found(makes, file.text()).forEach(name -> owners.put(name, file.module())));
        return owners;
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\\n]*", "").replaceAll("'[^']*'", "''");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
