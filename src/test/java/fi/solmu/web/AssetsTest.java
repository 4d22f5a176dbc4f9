package fi.solmu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig
class AssetsTest {

    @Configuration
    @EnableWebMvc
    @Import({Assets.class, AssetsSetup.class})
    static class OnlyAssets {}

    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Path JS = Path.of("src/main/resources/static/js");

    private final Assets assets;
    private final MockMvc browser;

    @Autowired
    AssetsTest(Assets assets, WebApplicationContext context) {
        this.assets = assets;
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void a_file_under_its_version_is_kept_for_ever() throws Exception {
        browser.perform(get("/s/{version}/js/app.js", assets.version()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(header().string("Content-Type", "text/javascript"));
    }

    @Test
    void under_another_version_it_is_found_but_not_kept() throws Exception {
        browser.perform(get("/s/other/icons.svg"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"));
    }

    @Test
    void nothing_outside_the_shipped_files_is_served() throws Exception {
        browser.perform(get("/s/{version}/../messages/web_fi.properties", assets.version()))
                .andExpect(status().isNotFound());
        browser.perform(get("/s/{version}/css", assets.version())).andExpect(status().isNotFound());
    }

    @Test
    void the_style_sheet_is_one_answer_with_every_layer_in_it() throws Exception {
        var sheet = browser.perform(get("/s/{version}/css/app.css", assets.version()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/css"))
                .andReturn().getResponse().getContentAsString();

        assertThat(sheet).doesNotContain("@import").contains("@layer tokens {", "@layer print {", ".wheel {");
        assertThat(sheet.chars().filter(c -> c == '{').count()).isEqualTo(sheet.chars().filter(c -> c == '}').count());
    }

    @Test
    void every_style_sheet_is_imported_and_every_element_too() throws IOException {
        var sheet = Files.readString(CSS.resolve("app.css"));
        for (var file : in(CSS, "css")) {
            if (!file.endsWith("app.css")) {
                assertThat(sheet).contains("\"" + CSS.relativize(file) + "\"");
            }
        }
        var script = Files.readString(JS.resolve("app.js"));
        for (var file : in(JS.resolve("elements"), "js")) {
            assertThat(script).contains(file.getFileName().toString());
        }
    }

    @Test
    void style_sheets_and_scripts_keep_their_size() throws IOException {
        assertThat(in(CSS, "css")).allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(150));
        assertThat(in(JS, "js")).allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(80));
    }

    private static List<Path> in(Path folder, String kind) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("." + kind)).toList();
        }
    }
}
