package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.item.files.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator with a telephone adds what was photographed and written at a meeting. */
@SampleTest
class FilesTest {

    @TempDir Path folder;
    @Autowired Samples samples;
    Browser browser;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(390, "light");
    }

    @AfterEach
    void goes() {
        browser.open("/raide").speak("fi").close();
    }

    @Test
    void files_are_added_refused_shown_taken_away_and_put_back() throws IOException {
        browser.open("/raide/ON-1");
        add(file("laituri.jpg", SampleFiles.photograph(1200, 800, 6)), file("muistio.pdf", SampleFiles.pdf("x")));
        assertThat(browser.all("#files .file__name")).extracting(each -> each.getText()).containsExactly("laituri.jpg", "muistio.pdf");
        browser.until(seen -> Boolean.TRUE.equals(seen.run("const small = document.querySelector('img.file__picture');"
            + "small.scrollIntoView(); return small.complete && small.naturalHeight > small.naturalWidth")));
        accessible();

        add(file("kuvia.jpg", SampleFiles.program()), file("lisää.png", SampleFiles.picture("png", 30, 20)));
        assertThat(browser.find(".errorsummary").getText()).contains("kuvia.jpg: tämä on ohjelma");
        assertThat(browser.find("main .note").getText()).contains("Yksi tiedosto lisättiin");
        assertThat(browser.all("#files .file__name")).hasSize(3);
        accessible();

        browser.open("/raide/ON-1");
        press("#files .file:nth-child(2) button");
        assertThat(browser.all("#files > .files__list .file")).hasSize(2);
        press("#files summary");
        assertThat(browser.find("#files details .file__name").getText()).isEqualTo("muistio.pdf");
        accessible();
        press("#files details button");
        assertThat(browser.all("#files > .files__list .file")).hasSize(3);
        for (var language : new String[] {"sv", "en", "fi"}) {
            browser.looking(1440, "dark").open("/raide/ON-1").speak(language);
            accessible();
        }
    }

    @Test
    void without_scripts_it_goes_the_same_way() throws IOException {
        browser.withoutScripts().open("/raide/PL-1");
        add(file("muistio.txt", "Sovittiin kokeilusta.".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(browser.find("#files .file__about").getText()).startsWith("Tekstitiedosto, 1 kt");
    }

    private void add(Path... files) {
        browser.find("#field-files").sendKeys(Arrays.stream(files).map(Path::toString).collect(Collectors.joining("\n")));
        press("#files > form button");
    }

    /** On a telephone the tabs lie over the lower edge. */
    private void press(String css) {
        browser.run("document.querySelector('" + css + "').scrollIntoView({block: 'center', behavior: 'instant'})");
        browser.pressOn(css);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void accessible() {
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.complaints()).allMatch(each -> each.contains("422"));
    }
}
