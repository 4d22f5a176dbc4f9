package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at two browsers: one calls the other by name, and the other's bell tells it. */
@SampleTest
class NoticesJourneyTest {

    @Autowired Samples samples;
    Browser coordinator;
    Browser member;
    String name;

    @BeforeEach
    void come() {
        var other = samples.member("raide");
        name = other.name();
        coordinator = samples.coordinator("raide").looking(1440, "light");
        member = samples.as(other).looking(390, "light").open("/raide/notices");
        if (!member.all("form[action$='/notices/reading'] button").isEmpty()) {
            member.pressOn("form[action$='/notices/reading'] button");
        }
    }

    @AfterEach
    void go() {
        coordinator.close();
        member.close();
    }

    @Test
    void one_is_mentioned_by_keyboard_and_the_bell_tells_the_other_who_opens_and_has_read() {
        coordinator.open("/raide/ON-1");
        var title = coordinator.find("h1").getText();
        var keys = new Keyboard(coordinator).toId("field-said").write("Hei @" + name.substring(0, 3));
        coordinator.until(seen -> seen.all(".names [role=option]").size() > 0);
        assertThat(coordinator.violations()).isEmpty();
        keys.write(name.substring(3, 4));
        coordinator.until(seen -> seen.find(".names").isDisplayed());
        for (int row = 0; row < 8 && !chosen().startsWith(name); row++) {
            keys.press(Keys.ARROW_DOWN);
        }
        assertThat(coordinator.find("#field-said").getAttribute("aria-activedescendant")).startsWith("name-");
        keys.press(Keys.ENTER).write("ehditkö?");
        assertThat(coordinator.find("#field-said").getAttribute("value")).isEqualTo("Hei @" + name + " ehditkö?");
        assertThat(coordinator.find(".names").isDisplayed()).isFalse();
        coordinator.press("Lähetä");
        assertThat(coordinator.all(".mention").get(coordinator.all(".mention").size() - 1).getText()).isEqualTo("@" + name);

        member.open("/raide");
        assertThat(member.find(".bell__count").getText()).isEqualTo("1");
        for (var language : new String[] {"en", "fi", "sv"}) {
            member.open("/raide/notices").speak(language);
            assertThat(member.violations()).isEmpty();
            assertThat(member.overflow()).isZero();
            assertThat(member.find(".notices__one--unread").getText()).contains(title);
        }
        assertThat(member.find(".notices__one--unread").getText()).contains("nämnde dig");
        member.press(title);
        member.until(seen -> seen.find("h1").getText().equals(title));
        assertThat(member.all(".bell__count")).isEmpty();
        assertThat(member.open("/raide/notices").all(".notices__one--unread")).isEmpty();
        assertThat(member.complaints()).isEmpty();
    }

    @Test
    void escape_leaves_what_was_written_and_a_press_chooses() {
        coordinator.open("/raide/ON-2");
        var keys = new Keyboard(coordinator).toId("field-said").write("@" + name.substring(0, 3));
        coordinator.until(seen -> seen.find(".names").isDisplayed());
        keys.press(Keys.ESCAPE);
        assertThat(coordinator.find(".names").isDisplayed()).isFalse();
        assertThat(coordinator.find("#field-said").getAttribute("value")).isEqualTo("@" + name.substring(0, 3));
        keys.write(name.substring(3, 5));
        coordinator.until(seen -> seen.find(".names").isDisplayed());
        coordinator.find(".names [data-name='" + name + "']").click();
        assertThat(coordinator.find("#field-said").getAttribute("value")).isEqualTo("@" + name + " ");
    }

    @Test
    void without_scripts_one_follows_and_stops() {
        member.withoutScripts().open("/raide/ON-3");
        var before = member.find("#follow").getText();
        member.pressOn("#follow button");
        assertThat(member.find("#follow").getText()).contains(name).isNotEqualTo(before);
        assertThat(member.open("/raide/following").all("main .list__title")).hasSize(1);
        member.open("/raide/ON-3").pressOn("#follow button");
        assertThat(member.find("#follow").getText()).isEqualTo(before);
        assertThat(member.open("/raide/following").all("main .list__title")).isEmpty();
    }

    /** In one breath: the list is drawn anew while somebody writes. */
    private String chosen() {
        return String.valueOf(coordinator.run("return document.querySelector('.names [aria-selected=true]')?.innerText ?? ''"));
    }
}
