package fi.solmu.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser with somebody in front of it. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1440,900");

    private final String base;
    private final ChromeDriver driver;

    Browser(int port) {
        this(port, List.of());
    }

    /** One that is closed and opened again, and remembers. */
    static Browser remembering(int port, Path profile) {
        return new Browser(port, List.of("--user-data-dir=" + profile));
    }

    private Browser(int port, List<String> more) {
        base = "http://127.0.0.1:" + port;
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(FLAGS);
        options.addArguments(more);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(new java.io.File("/usr/bin/chromedriver")).build(), options);
    }

    /** Comes in with a session that has been begun elsewhere. */
    Browser with(String session) {
        open("/sign-in");
        driver.manage().deleteAllCookies();
        driver.manage().addCookie(new Cookie.Builder("session", session).path("/").isHttpOnly(true).build());
        return this;
    }

    /** The same, for as long as a signed-in browser stays so. */
    Browser staying(String session) {
        if (!driver.getCurrentUrl().startsWith(base)) {
            open("/sign-in");
        }
        driver.manage().deleteAllCookies();
        driver.manage().addCookie(new Cookie.Builder("session", session).path("/").isHttpOnly(true)
            .expiresOn(Date.from(Instant.now().plus(Duration.ofDays(30)))).build());
        return this;
    }

    /** What the browser asks is answered so. */
    void answer(boolean isYes) {
        var asked = patient(10).until(seen -> seen.switchTo().alert());
        if (isYes) {
            asked.accept();
        } else {
            asked.dismiss();
        }
    }

    /** Turns the page into that language, as the reader does in the top bar. */
    Browser speak(String language) {
        driver.executeScript("document.querySelector('button[name=language][value=" + language + "]').click()");
        new WebDriverWait(driver, Duration.ofSeconds(10)).until(seen -> language.equals(find("html").getAttribute("lang")));
        return this;
    }

    Browser looking(int width, String scheme) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme), Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** What goes to these addresses does not get through; with none of them everything does again. */
    Browser refusing(String... addresses) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
        return this;
    }

    /** As for somebody whose browser runs no scripts, or whose network let none through. */
    Browser withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    Browser open(String path) {
        driver.get(base + path);
        return this;
    }

    /** Looks at what a frame of the page shows. */
    Browser inFrame(String css) {
        driver.switchTo().frame(find(css));
        return this;
    }

    /** Another page altogether, of somebody else. */
    Browser leaveFor(String address) {
        driver.get(address);
        return this;
    }

    String address(String path) {
        return base + path;
    }

    /** The path the reader stands on now. */
    String path() {
        return driver.getCurrentUrl().substring(base.length());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits for it, when the page is still on its way. */
    WebElement find(String css) {
        return patient(10).until(seen -> seen.findElement(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Presses what carries these words: a button or a link. */
    void press(String words) {
        WebElement what = patient(10).until(seen -> seen.findElement(
            By.xpath("//main//*[self::button or self::a or self::summary][normalize-space(.)='" + words + "']")));
        press(what);
    }

    /** What leads elsewhere is waited for, whole; what opens here or is fetched into the page leaves the page as it is. */
    void press(WebElement what) {
        boolean stays = what.getTagName().equals("summary") || "button".equals(what.getAttribute("type"));
        var page = driver.findElement(By.tagName("html"));
        what.click();
        if (!stays && isLeft(page)) {
            until(seen -> "complete".equals(seen.run("return document.readyState")));
        }
    }

    /** With the mouse, by so many pixels to the right and down; without letting go where the button stays down. */
    void pull(WebElement what, int right, int down, boolean isDropped) {
        var pulling = new Actions(driver).moveToElement(what).clickAndHold().moveByOffset(right / 2, down / 2)
            .moveByOffset(right - right / 2, down - down / 2);
        (isDropped ? pulling.release() : pulling).perform();
    }

    /** Lets go of what was pulled. */
    void drop() {
        new Actions(driver).release().perform();
    }

    /** With a finger that rests for so long before it moves. */
    void pullByFinger(WebElement what, int right, int down, Duration rest) {
        var finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        var at = PointerInput.Origin.fromElement(what);
        driver.perform(List.of(new Sequence(finger, 0)
            .addAction(finger.createPointerMove(Duration.ZERO, at, 0, 0))
            .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
            .addAction(new Pause(finger, rest))
            .addAction(finger.createPointerMove(Duration.ofMillis(200), at, right / 2, down / 2))
            .addAction(finger.createPointerMove(Duration.ofMillis(200), at, right, down))
            .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
    }

    private boolean isLeft(WebElement page) {
        try {
            return patient(2).until(seen -> isGone(page));
        } catch (TimeoutException stayed) {
            return false;
        }
    }

    /** The driver says in more than one way that what it showed is there no more. */
    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }

    /** Presses what the style sheet finds. */
    void pressOn(String css) {
        press(find(css));
    }

    /** Waits until it is so: a press may take the page elsewhere, or htmx a moment. */
    void until(java.util.function.Predicate<Browser> so) {
        patient(20).until(seen -> so.test(this));
    }

    /** A page that is just being left answers with more than one kind of complaint. */
    private WebDriverWait patient(int seconds) {
        var wait = new WebDriverWait(driver, Duration.ofSeconds(seconds), Duration.ofMillis(50));
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    /** What the tools of the browser's makers can ask of it. */
    void cdp(String what, Map<String, Object> how) {
        driver.executeCdpCommand(what, how);
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** The page as a printer gets it, on the paper that it asks for itself. */
    byte[] onPaper() {
        return Base64.getDecoder().decode((String) driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data"));
    }

    void write(String name, String words) {
        var field = find("main [name='" + name + "']");
        field.clear();
        field.sendKeys(words);
    }

    void choose(String name, String words) {
        new org.openqa.selenium.support.ui.Select(find("main [name='" + name + "']")).selectByVisibleText(words);
    }

    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab(int times) {
        for (int i = 0; i < times; i++) {
            type(Keys.TAB);
        }
    }

    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    /** How many pixels of the page lie beyond the right edge. */
    long overflow() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth")).longValue();
    }

    /** Looked for within the page alone, which takes less time: ours have no frames from elsewhere. */
    List<String> violations() {
        return new AxeBuilder().setLegacyMode().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(driver).getViolations().stream().map(Browser::said).toList();
    }

    /** What the browser complained of since last asked: refused scripts and styles, broken files. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(entry -> entry.getMessage())
            .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget())).toList();
    }
}
