package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Two organisations at two browsers on the board of one situation: each sees the other's word without asking for it. */
@SampleTest
class SituationBoardTest {

    @Autowired Samples samples;
    Browser leader;
    Browser member;

    @BeforeEach
    void come() {
        leader = samples.coordinator("raide").looking(1440, "light");
        member = samples.as(samples.member("raide")).looking(390, "light");
    }

    @AfterEach
    void go() {
        leader.close();
        member.close();
    }

    /** The member reads in Swedish. */
    @Test
    void a_word_of_one_comes_to_the_other_and_leaves_what_is_being_written() {
        leader.open("/raide/TK-1").press("Aloita tilanne");
        var board = leader.path();
        leader.until(there -> there.all("#seen").isEmpty());
        member.open(board).until(there -> there.all("#seen").isEmpty());

        member.find("#say ~ form textarea").sendKeys("Kirjoitan juuri nyt");
        leader.find("#say ~ form textarea").sendKeys("Linja poikki Kuusikosta");
        leader.press(leader.all("#say ~ form button").get(0));
        member.until(there -> there.text().contains("Linja poikki Kuusikosta"));
        assertThat(member.find("#say ~ form textarea").getAttribute("value")).isEqualTo("Kirjoitan juuri nyt");
        assertThat(leader.find("#say ~ form textarea").getAttribute("value")).isEmpty();

        var open = member.all(".run__done button").size();
        if (open > 0) {
            member.all(".run__done button").get(0).sendKeys(Keys.ENTER);
            leader.until(there -> there.find("#log ~ ol").getText().contains("Teki"));
        }
        leader.press("Pura tilanne");
        leader.until(there -> there.text().contains("Purettu"));
        member.until(there -> there.text().contains("Avvecklad"));
        assertThat(leader.complaints()).isEmpty();
        assertThat(member.complaints()).isEmpty();
    }

    @Test
    void an_answer_that_was_long_on_its_way_does_not_hide_what_has_come_since() {
        leader.open("/raide/TK-1").press("Aloita harjoitus");
        var board = leader.path();
        leader.until(there -> there.all("#seen").isEmpty());
        leader.run("""
            const real = window.fetch, held = new Promise(done => window.release = done)
            window.fetch = (...asked) => real(...asked).then(async answer => { if (asked[1]?.method === 'POST') await held; return answer })""");
        leader.find("#say ~ form textarea").sendKeys("Tämä viipyy");
        leader.all("#say ~ form button").get(0).click();
        member.open(board).until(there -> there.text().contains("Tämä viipyy"));
        member.find("#say ~ form textarea").sendKeys("Tämä tuli sen jälkeen");
        member.press(member.all("#say ~ form button").get(0));
        leader.until(there -> there.find("#log ~ ol").getText().contains("Tämä tuli sen jälkeen"));
        leader.run("release()");
        leader.until(there -> there.find("#say ~ form textarea").getAttribute("value").isEmpty());
        leader.until(there -> there.find("#log ~ ol").getText().contains("Tämä tuli sen jälkeen"));
        leader.press("Pura tilanne");
        leader.until(there -> there.text().contains("Purettu"));
    }

    @Test
    void a_board_that_is_not_told_says_so_and_when_it_was_fetched() {
        leader.open("/raide/TK-1").press("Aloita harjoitus");
        var board = leader.path();
        leader.refusing("*/changes*").open(board).until(there -> there.find("board-stale").getText().matches("Taulu ei nyt päivity heti\\. Se haettiin klo .*"));
        assertThat(leader.violations()).isEmpty();
        leader.refusing().until(there -> there.find("board-stale").getText().isEmpty());
        leader.press("Pura tilanne");
        leader.until(there -> there.text().contains("Purettu"));
    }

    /** On a wall who has been heard from, of all parties; on a phone what is to be done by oneself. */
    @Test
    void what_is_looked_for_first_is_in_sight_before_anything_is_scrolled() {
        var boards = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            leader.open("/raide/TK-1").press("Aloita tilanne");
            boards.add(leader.path());
        }
        for (var size : List.of(new int[] {1920, 1080}, new int[] {1440, 900})) {
            leader.looking(size[0], "light").open(boards.get(0));
            assertThat(leader.all(".board__heard > li")).hasSameSizeAs(leader.all(".party"));
            assertThat(bottom(".board__heard")).as("%d wide", size[0]).isPositive().isLessThan(size[1]);
        }
        leader.looking(390, "light").open(boards.get(0));
        assertThat(leader.find(".board__heard").isDisplayed()).isFalse();
        assertThat(top("#mine")).isPositive().isLessThan(600);
        assertThat(leader.all("main .button, main button").stream().filter(each -> each.isDisplayed()).map(each -> each.getSize().getHeight()))
            .isNotEmpty().allMatch(height -> height >= 44);
        leader.open("/raide");
        assertThat(top("#expected")).isPositive().isLessThan(600);
        for (var board : boards) {
            leader.looking(1440, "light").open(board).press("Pura tilanne");
            leader.until(there -> there.text().contains("Purettu"));
        }
    }

    private int bottom(String selector) {
        return ((Number) leader.run("return Math.round(document.querySelector('" + selector + "').getBoundingClientRect().bottom)")).intValue();
    }

    private int top(String selector) {
        return ((Number) leader.run("return Math.round(document.querySelector('" + selector + "').getBoundingClientRect().top)")).intValue();
    }

    @Test
    void the_board_and_the_list_are_for_everybody_on_every_screen() {
        leader.open("/raide/TK-1").press("Aloita harjoitus");
        var board = leader.path();
        var softly = new SoftAssertions();
        for (var width : List.of(390, 1440)) {
            for (var scheme : List.of("light", "dark")) {
                for (var path : List.of(board, "/raide/cards/situations", "/raide", "/raide/TK-1", "/raide/new/situation")) {
                    var how = path + " " + width + " " + scheme;
                    leader.looking(width, scheme).open(path);
                    softly.assertThat(leader.violations()).as(how).isEmpty();
                    softly.assertThat(leader.overflow()).as(how).isLessThanOrEqualTo(0);
                    softly.assertThat(leader.complaints()).as(how).isEmpty();
                }
            }
        }
        leader.open(board);
        leader.run("document.querySelectorAll('details').forEach(each => each.open = true)");
        softly.assertThat(leader.violations()).as("all folds open").isEmpty();
        softly.assertAll();
    }
}
