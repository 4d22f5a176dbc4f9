package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** A situation led with the keyboard alone, while another's words come in: the focus stays where the hands are. */
@SampleTest
class BoardByKeyboardTest {

    @Autowired Samples samples;
    Browser leader;
    Browser member;

    @BeforeEach
    void come() {
        leader = samples.coordinator("raide").looking(1440, "light");
        member = samples.as(samples.member("raide")).looking(1440, "light");
    }

    @AfterEach
    void go() {
        leader.close();
        member.close();
    }

    @Test
    void a_situation_is_begun_told_of_and_stood_down_without_a_mouse() {
        var keys = new Keyboard(leader);
        leader.open("/raide/TK-1");
        keys.to("Aloita harjoitus").press(Keys.ENTER);
        leader.until(there -> there.path().contains("/cards/situations/") && there.all("#seen").isEmpty());
        var board = leader.path();
        member.open(board).until(there -> there.all("#seen").isEmpty());

        keys.to("Tehty");
        var done = leader.all(".run__done button").size();
        var line = leader.run("return document.activeElement.closest('li').id");
        keys.press(Keys.ENTER);
        leader.until(there -> there.all(".run__done button").size() == done - 1);
        assertThat(leader.run("return document.activeElement.closest('li')?.id")).as("on the line whose button is gone").isEqualTo(line);
        assertThat(keys.focus().seen()).isTrue();

        keys.to("Mitä on tapahtunut").write("Kuusikon kohdalla");
        var written = keys.focus();
        say(member, "Busseja tulee kaksi");
        leader.until(there -> there.find("#log ~ ol").getText().contains("Busseja tulee kaksi"));
        assertThat(keys.focus().id()).as("what another says leaves the focus").isEqualTo(written.id()).isNotEmpty();
        assertThat(keys.focus().words()).contains("Kuusikon kohdalla");
        keys.write(" seisoo juna");
        keys.press(Keys.TAB).press(Keys.ENTER);
        leader.until(there -> there.find("#log ~ ol").getText().contains("Kuusikon kohdalla seisoo juna"));
        assertThat(keys.focus().lost()).as("what was sent is gone, and the focus is on what follows").isFalse();
        member.until(there -> there.find("#log ~ ol").getText().contains("Kuusikon kohdalla seisoo juna"));

        keys.to("Lupaa seuraava tilannekuva");
        var before = keys.focus();
        say(member, "Bussit saapuivat");
        leader.until(there -> there.find("#log ~ ol").getText().contains("Bussit saapuivat"));
        assertThat(keys.focus().what()).isEqualTo(before.what());
        assertThat(keys.focus().lost()).isFalse();

        keys.to("Pura tilanne").press(Keys.ENTER);
        leader.until(there -> there.text().contains("Purettu"));
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void alone_one_goes_on_from_the_line_whose_button_is_gone() {
        var keys = new Keyboard(leader);
        leader.open("/raide/TK-1");
        leader.open(leader.path() + "/alone");
        keys.to("Aloita harjoitus").press(Keys.ENTER);
        leader.until(there -> there.path().contains("/cards/alone/"));
        keys.to("Tehty");
        var done = leader.all(".run__done").size();
        keys.press(Keys.ENTER);
        leader.until(there -> there.all(".run__done").size() < done);
        assertThat(keys.focus().lost()).as("the button is gone, and the focus is on what follows").isFalse();
        assertThat(leader.run("return document.querySelector('keep-place').contains(document.activeElement)")).isEqualTo(true);
        assertThat(leader.complaints()).isEmpty();
    }

    private static void say(Browser who, String words) {
        who.find("#say ~ form textarea").sendKeys(words);
        who.press(who.all("#say ~ form button").get(0));
        who.until(there -> there.find("#log ~ ol").getText().contains(words));
    }
}
