package fi.solmu.bench;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A card opened by a browser that has just been started, its server stopped and its processor slowed, until something is seen. */
record Offline(Path data) {

    private static final int OPENINGS = 20;
    private static final int SLOWED = 4;
    private static final String CARD = "/raide/TK-1";
    private static final String BARE = "data:text/html,<meta name=viewport content=width=device-width><p>x";
    private static final String PAINTED = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";

    List<Figure> figures() {
        var profile = data.resolveSibling("profile");
        String base;
        try (var solmu = Program.solmu(data)) {
            base = "http://127.0.0.1:" + solmu.port();
            keep(base, profile);
        }
        var cold = new Rounds();
        var every = new ArrayList<Double>();
        var machine = new Machine();
        for (int opening = 0; opening < OPENINGS; opening++) {
            double bare = painted(BARE, profile);
            double card = painted(base + CARD, profile);
            cold.add(card, bare);
            every.add(card);
        }
        var ordered = every.stream().sorted().toList();
        var late = String.format("(p95 %.2f s of %d)", ordered.get((int) Math.ceil(0.95 * OPENINGS) - 1), OPENINGS);
        return List.of(Figure.of("card offline, cold start, CPU 4 times slowed " + late, "s", cold, "a bare page in the same browser", "p95 ≤ 1.0 s", machine));
    }

    private static void keep(String base, Path profile) {
        var driver = browser(profile);
        try {
            driver.get(base + "/sign-in?back=/raide");
            driver.findElement(By.cssSelector("form[action='/sign-in/sample'] input[name=word][value=raide] ~ button")).click();
            new WebDriverWait(driver, Duration.ofSeconds(60)).until(seen -> driver.executeScript(
                "return caches.match('/raide/cards/offline/list').then(found => found ? true : null)") != null);
        } finally {
            driver.quit();
        }
    }

    /** In seconds, from the moment the address was asked for. */
    private static double painted(String address, Path profile) {
        var driver = browser(profile);
        try {
            driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWED));
            driver.get(address);
            return new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(seen -> (Number) driver.executeScript(PAINTED)).doubleValue() / 1000;
        } finally {
            driver.quit();
        }
    }

    private static ChromeDriver browser(Path profile) {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--window-size=390,844", "--user-data-dir=" + profile);
        return new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(new File("/usr/bin/chromedriver")).build(), options);
    }
}
