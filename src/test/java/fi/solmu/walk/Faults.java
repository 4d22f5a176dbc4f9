package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Visitors.Answer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What was wrong with answers. Whatever was asked, an answer never breaks, and a refusal has its words. */
final class Faults {

    static final String MARKUP = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>${7*7}@if(true)</textarea>'; drop table item; -- \\";

    /** What only those need who keep Solmu running, and get from its log. */
    private static final Pattern INSIDE =
            Pattern.compile("(?m)^\\s+at [a-z.]+\\(|Exception|org\\.(?:springframework|postgresql|apache)|PSQL|Apache Tomcat");

    /** The proof of a form is letters by chance, and may spell anything. */
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");

    private final Set<String> found = new TreeSet<>();

    void add(String fault) {
        found.add(fault.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*"));
    }

    void look(String where, Answer answer) {
        look(where, answer.status(), answer.text(), answer.response().headers().firstValue("Content-Type").orElse(""));
    }

    /** An answer as it came over the wire. */
    void lookAt(String where, String answer) {
        int head = answer.indexOf("\r\n\r\n");
        if (!answer.matches("(?s)HTTP/1.1 [1-5][0-9][0-9].*") || head < 0) {
            add(where + " is not answered: " + answer);
            return;
        }
        look(where, Integer.parseInt(answer.substring(9, 12)), answer.substring(head), "text/html");
    }

    private void look(String where, int status, String text, String type) {
        if (status >= 500) {
            add(where + " breaks: " + status);
        }
        if (INSIDE.matcher(PROOF.matcher(text).replaceAll("")).find()) {
            add(where + " tells of its insides");
        }
        var page = type.startsWith("text/html") ? Jsoup.parse(text) : new Document("");
        boolean isTold = type.startsWith("application/problem+json") ? text.matches("(?s)\\{.*\"title\":\"[^\"]+\".*")
            : page.select("html").attr("lang").equals("fi") && !page.select("h1").text().isBlank();
        if (status >= 400 && !isTold) {
            add(where + " refuses without a sentence: " + status);
        }
        if (!page.select("img[onerror], script:not([src])").isEmpty()) {
            add(where + " takes words for markup");
        }
    }

    void areNone() {
        assertThat(found).isEmpty();
    }
}
