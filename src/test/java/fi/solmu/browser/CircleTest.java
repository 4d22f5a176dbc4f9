package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The circle of a card, by three people of three organisations in three browsers, with a server that is killed on the way: a draft is
 * approved, a situation starts without a connection, all tick, it is reviewed, and what was learned is the next version.
 */
class CircleTest {

    private static final String CARD = "/raide/TK-1", HOW = "Vikatilausjärjestelmä ja soitto", LATER = "Vikatilaus myöhässä: puhelin ei vastannut";

    @TempDir Path folder;
    ServerProcess server;
    Browser kirsi;
    Browser sanna;
    Browser jouni;

    @BeforeEach
    void three_people_come_in() throws Exception {
        server = new ServerProcess(folder);
        kirsi = signedIn("Kirsi Valkeajoki", "desk-1");
        sanna = signedIn("Sanna Hietaharju", "desk-2");
        jouni = signedIn("Jouni Isoviita", "desk-3");
    }

    @AfterEach
    void they_go() {
        List.of(kirsi, sanna, jouni).forEach(Browser::close);
        server.close();
    }

    @Test
    void a_card_is_approved_used_reviewed_and_made_better() throws Exception {
        var card = approved();
        var run = startedWhileTheServerIsDown(card);
        ticked(run);
        reviewed(run);
        madeBetter(card, run);
    }

    /** A task of Sanna's changes: she is asked, and nobody else. */
    private String approved() {
        var card = kirsi.open(CARD).path();
        kirsi.pressOn("form[action$='/revision'] button");
        var task = kirsi.find("a[href*='/cards/steps/'][href]").findElements(org.openqa.selenium.By.xpath("//a[contains(., 'Tilaa vikapartion')]")).get(0)
            .getDomAttribute("href");
        kirsi.open(task.replace("/cards/steps/", "/items/") + "/edit").write("how", HOW);
        kirsi.pressOn("main form.form .button--main");
        kirsi.open(card + "/draft").pressOn("form[action$='/approval'] button");
        assertThat(kirsi.find("#main").getText()).contains("Ratatekninen");
        assertThat(jouni.open(card + "/comparison").all("button[name=answer]")).isEmpty();
        sanna.open(card + "/comparison");
        assertThat(sanna.find("#main").getText()).contains(HOW);
        sanna.pressOn("button[name=answer][value=APPROVED]");
        kirsi.open(card + "/draft").pressOn("form[action$='/publication'] .button--main");
        assertThat(sanna.open(card).find("#main").getText()).contains("Versio\n4, ");
        return card;
    }

    /** On a phone that has kept the card; the word of it comes when the server does. */
    private String startedWhileTheServerIsDown(String card) throws Exception {
        sanna.close();
        sanna = signedIn("Sanna Hietaharju", "phone");
        sanna.until(there -> Boolean.TRUE.equals(there.run("return caches.match('/raide/cards/offline/list').then(found => Boolean(found))")));
        sanna.until(there -> Boolean.TRUE.equals(there.run("return caches.match('" + card + "/offline').then(found => found.text()).then(text => text.includes('" + HOW + "'))")));
        server.kill();
        sanna.open(card).pressOn("button[data-what=start]");
        sanna.until(there -> there.path().contains("/cards/situations/"));
        var run = sanna.path();
        sanna.find("form[data-when=during] textarea").sendKeys(LATER);
        sanna.find("form[data-when=during] button").click();
        sanna.until(there -> there.all(".unsent__state--waiting").size() == 2);
        server.start();
        sanna.open(run);
        sanna.until(there -> there.open(run).all("#board").size() == 1);
        return run;
    }

    /** Each sees what the others tick without asking anew; Jouni cannot do his. */
    private void ticked(String run) {
        jouni.open(run);
        kirsi.open(run);
        assertThat(jouni.find("#board").getText()).contains(LATER);
        sanna.pressOn("section[aria-labelledby=mine] .run__done button");
        jouni.until(there -> there.find("section[aria-labelledby=parties]").getText().contains("Tehty"));
        jouni.find("section[aria-labelledby=mine] .run__more summary").click();
        jouni.find("section[aria-labelledby=mine] .run__more [name=text]").sendKeys("Kaikki partiot muualla");
        jouni.find("section[aria-labelledby=mine] .run__more form.form .button").click();
        kirsi.until(there -> there.find("#board").getText().contains("Kaikki partiot muualla"));
        kirsi.pressOn("#end button");
        kirsi.until(there -> there.find("#board").getText().contains("Purettu"));
    }

    private void reviewed(String run) {
        sanna.open(run + "/review").pressOn("form.rate button[name=done][value=worked]");
        jouni.open(run + "/review");
        jouni.run("document.querySelectorAll('.rate__task').forEach(task => task.querySelector('input[value=missing]').click())");
        jouni.pressOn("form.rate button[name=done][value=all]");
        jouni.pressOn(".deviation button[name=as][value=problem]");
        jouni.pressOn(".deviation button[name=as][value=proposal]");
        assertThat(jouni.find("#deviations").findElement(org.openqa.selenium.By.xpath("..")).getText()).contains("ON-", "TK-1");
    }

    /** The owner takes the proposal in; Jouni, whose task it changes, approves; it is the fifth version. */
    private void madeBetter(String card, String run) {
        kirsi.open(card).pressOn("form[action$='/revision'] button");
        kirsi.open(card + "/draft").pressOn("#proposals ~ .list button[name=as][value=take]");
        kirsi.open(card + "/draft");
        if (!kirsi.all("form[action$='/approval'] button").isEmpty()) {
            kirsi.pressOn("form[action$='/approval'] button");
            jouni.open(card + "/comparison").pressOn("button[name=answer][value=APPROVED]");
            kirsi.open(card + "/draft");
        }
        kirsi.pressOn("form[action$='/publication'] .button--main");
        jouni.open(card);
        assertThat(jouni.find("#main").getText()).contains("Versio\n5, ", "ON-");
    }

    private Browser signedIn(String name, String device) {
        var browser = Browser.remembering(server.port(), folder.resolve(device));
        browser.open("/sign-in");
        browser.run("[...document.querySelectorAll('.cast button')].find(each => each.textContent.includes('" + name + "')).click()");
        browser.until(there -> there.path().startsWith("/raide"));
        return browser;
    }
}
