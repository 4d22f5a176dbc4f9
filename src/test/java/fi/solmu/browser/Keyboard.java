package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.openqa.selenium.Keys;

/** Two hands on the keyboard and none on the mouse: after every press the focus is somewhere, and it can be seen. */
final class Keyboard {

    private static final int PATIENCE = 150;
    private static final String FOCUS = """
            const one = document.activeElement, style = getComputedStyle(one)
            const box = (one.querySelector("path, circle") ?? one).getClientRects()[0] ?? one.getBoundingClientRect()
            const drawn = one.querySelector("path, circle")
            const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            const stroke = drawn && parseFloat(getComputedStyle(drawn).strokeWidth) >= 3
            const parts = ["date", "time", "file"].includes(one.type)
            const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 0), innerWidth - 1)
            const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1)
            const top = document.elementFromPoint(x, y)
            const bare = one.contains(top) || top?.contains(one) || (one.labels && [...one.labels].some(each => each.contains(top)))
            const inside = box.bottom > 0 && box.top < innerHeight
            return {
              lost: one === document.body, seen: Boolean(ring || stroke || parts || one.tabIndex < 0), covered: !drawn && (!bare || !inside),
              id: one.id, words: [one.ariaLabel ?? "", one.innerText ?? one.textContent ?? "",
                one.labels ? [...one.labels].map(each => each.innerText).join(" ") : "", one.value ?? ""].join(" ").trim(),
              what: one.tagName + "#" + one.id + "." + one.getAttribute("class"),
            }
            """;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Goes on with Tab until the focus is on what says these words. */
    Keyboard to(String words) {
        return tabbing(Keys.TAB, focus -> focus.words().contains(words), words);
    }

    Keyboard toId(String name) {
        return tabbing(Keys.TAB, focus -> focus.id().equals(name), name);
    }

    Keyboard press(CharSequence... keys) {
        browser.type(keys);
        return this;
    }

    Keyboard write(String words) {
        browser.type(words);
        return this;
    }

    Focus focus() {
        @SuppressWarnings("unchecked")
        var told = (Map<String, Object>) browser.run(FOCUS);
        return new Focus((Boolean) told.get("lost"), (Boolean) told.get("seen"), (Boolean) told.get("covered"),
                (String) told.get("id"), (String) told.get("words"), (String) told.get("what"));
    }

    private Keyboard tabbing(Keys key, java.util.function.Predicate<Focus> there, String wanted) {
        for (int i = 0; i < PATIENCE; i++) {
            press(key);
            var focus = focus();
            assertThat(focus.lost() && i > 0).as("focus lost on the way to " + wanted + " on " + browser.path()).isFalse();
            if (!focus.lost()) {
                assertThat(focus.seen()).as(focus.what() + " shows no focus on " + browser.path()).isTrue();
                assertThat(focus.covered()).as(focus.what() + " is covered on " + browser.path()).isFalse();
            }
            if (there.test(focus)) {
                return this;
            }
        }
        throw new AssertionError("The keyboard never came to " + wanted + " on " + browser.path());
    }

    /** Where the focus is, whether it can be seen, and what a screen reader has there. */
    record Focus(boolean lost, boolean seen, boolean covered, String id, String words, String what) {}
}
