package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody who has never seen Solmu does on the first evening, from the sign-in page to a file that is not right. */
@SampleTest
class FirstEveningTest {

    private static final String PROBLEM = "Bussikuljettaja ei löytänyt lähtölaituria";
    private static final String RENAMED = "Kuljettaja ei löytänyt laituria";
    private static final String NEARLY_A_NETWORK = """
            solmu: 1
            network: {word: rikki, names: {fi: Rikkinäinen verkosto}}
            organisations:
              - {id: o1, name: Tuotu kunta}
            items:
              - {id: lp1, kind: promise, title: Tuotu lupaus, organisation: o7}
            """;

    @Autowired Samples samples;
    Browser kirsi;

    @BeforeEach
    void comes() {
        kirsi = samples.nobody().open("/").looking(1440, "light");
    }

    @AfterEach
    void goes() {
        kirsi.close();
    }

    @Test
    void the_first_evening(@TempDir Path desk) throws IOException {
        signsIn();
        turnsTheLanguage();
        opensEveryPlace();
        makesAProblemFromACard();
        tiesItToAPromise();
        findsItAgainBySearch();
        restoresTheFirstVersion();
        followsTheClockInACalendar();
        importsAFileThatIsNotRight(Files.writeString(desk.resolve("rikki.yaml"), NEARLY_A_NETWORK));
        assertThat(kirsi.complaints()).noneMatch(words -> words.contains("Content Security Policy"));
    }

    private void signsIn() {
        assertThat(kirsi.path()).startsWith("/sign-in");
        kirsi.press(one("button.cast__one", "Kirsi Valkeajoki"));
        assertThat(kirsi.path()).isEqualTo("/raide");
        assertThat(kirsi.find(".sheet h1").getText()).isEqualTo("Sinulta odotetaan");
        assertThat(kirsi.all(".expected__one")).hasSizeBetween(1, 3);
    }

    private void turnsTheLanguage() {
        kirsi.pressOn(".top__language summary");
        kirsi.press(one(".top__language button", "Svenska"));
        assertThat(kirsi.find(".sheet h1").getText()).isEqualTo("Av dig väntas");
        kirsi.pressOn(".top__language summary");
        kirsi.press(one(".top__language button", "Suomi"));
        assertThat(kirsi.find(".sheet h1").getText()).isEqualTo("Sinulta odotetaan");
    }

    private void opensEveryPlace() {
        var places = kirsi.all(".menu a").stream().map(WebElement::getText).toList();
        assertThat(places).hasSizeGreaterThanOrEqualTo(6);
        for (var place : places) {
            kirsi.press(one(".menu a", place));
            assertThat(kirsi.find(".menu [aria-current]").getText()).isEqualTo(place);
            assertThat(kirsi.all("h1").stream().map(WebElement::getText)).as(place).anyMatch(words -> !words.isBlank());
            assertThat(kirsi.all("main a[href]")).as(place).isNotEmpty();
        }
    }

    private void makesAProblemFromACard() {
        kirsi.press(one(".menu a", "Toimintakortit"));
        kirsi.press(one(".cardrow a", "Sähköratavaurio"));
        var task = one(".task__what a", "").getText();
        kirsi.press(one(".task__tools a", "Kirjaa ongelma"));
        assertThat(kirsi.find(".note").getText()).contains(task);
        kirsi.write("title", PROBLEM);
        kirsi.press("Tallenna");
        assertThat(kirsi.find("#notice").getText()).isEqualTo("Ongelma on kirjattu.");
        assertThat(kirsi.find("h1").getText()).isEqualTo(PROBLEM);
        assertThat(story()).contains(task);
    }

    private void tiesItToAPromise() {
        kirsi.press(one(".story a", "Lisää tai liitä"));
        kirsi.choose("way", "Palvelulupaus: koskee tätä");
        kirsi.press("Valitse");
        kirsi.press("Liitä");
        assertThat(kirsi.find("#notice").getText()).isEqualTo("Liitetty.");
        var promise = one(".story__knot:has(.story__kind)", "Palvelulupaus").findElement(By.tagName("a"));
        kirsi.press(promise);
        assertThat(kirsi.find(".pagehead__over").getText()).startsWith("Palvelulupaus");
        assertThat(story()).contains(PROBLEM);
    }

    private void findsItAgainBySearch() {
        kirsi.find("#top-search").sendKeys("lähtölaituria\n");
        kirsi.until(seen -> seen.path().startsWith("/raide/search"));
        kirsi.press(one(".found__title a", PROBLEM));
        assertThat(kirsi.find("h1").getText()).isEqualTo(PROBLEM);
    }

    private void restoresTheFirstVersion() {
        kirsi.press("Muokkaa");
        kirsi.write("title", RENAMED);
        kirsi.press("Tallenna");
        assertThat(kirsi.find("h1").getText()).isEqualTo(RENAMED);
        kirsi.press("Historia");
        assertThat(kirsi.find(".history ins").getText()).isEqualTo(RENAMED);
        kirsi.press(one(".history button", "Palauta tämä versio"));
        assertThat(kirsi.find("h1").getText()).isEqualTo(PROBLEM);
    }

    private void followsTheClockInACalendar() throws IOException {
        kirsi.press(one(".menu a", "Vuosikello"));
        kirsi.press("Omaan kalenteriin");
        kirsi.choose("what", "Koko verkosto");
        kirsi.press("Tee linkki");
        assertThat(kirsi.find("h1").getText()).isEqualTo("Linkki on valmis");
        for (int width : new int[] {390, 1440}) {
            assertThat(kirsi.looking(width, "dark").violations()).isEmpty();
            assertThat(kirsi.overflow()).isZero();
        }
        kirsi.looking(1440, "light");
        try (var calendar = URI.create(kirsi.find("#link").getAttribute("value")).toURL().openStream()) {
            assertThat(new String(calendar.readAllBytes(), StandardCharsets.UTF_8)).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
        }
    }

    private void importsAFileThatIsNotRight(Path file) {
        kirsi.press(one(".menu a", "Verkosto"));
        kirsi.press("Vie tai tuo tiedostona");
        kirsi.find("main [name=file]").sendKeys(file.toString());
        kirsi.press("Lue tiedosto läpi");
        assertThat(kirsi.find(".faults tbody").getText()).contains("6", "o7");
        assertThat(kirsi.text()).contains("Tiedostosta ei otettu mitään");
        kirsi.open("/networks");
        assertThat(kirsi.text()).doesNotContain("Rikkinäinen verkosto");
        assertThat(kirsi.open("/rikki").text()).contains("Sivua ei löydy");
    }

    private String story() {
        return kirsi.find(".story").getText();
    }

    /** The first of these with those words in it. */
    private WebElement one(String css, String words) {
        return kirsi.all(css).stream().filter(each -> each.isDisplayed() && each.getText().contains(words)).findFirst()
            .orElseThrow(() -> new AssertionError("No " + css + " says " + words + " on " + kirsi.path()));
    }
}
