package fi.solmu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** What people do with Solmu all day, twenty times a second: open the places of the menu and items, search, say something. */
final class MixedDay implements AutoCloseable {

    private static final int A_SECOND = 20;
    private static final Pattern MENU = Pattern.compile("<li><a href=\"(/mitta[^\"]*)\"");
    private static final Pattern ITEMS = Pattern.compile("href=\"(" + Ground.REGISTER + "/[0-9a-f-]{36})\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]*)\"");
    private static final List<String> WORDS = List.of("bussi", "häiriö", "asiakas soittaa", "vastuu lomalla", "hinta");

    private final Random chance = new Random(20);
    private final Wire wire;
    private final List<String> menu;
    private List<String> items;
    private int answered;
    private int refused;

    MixedDay(int port) {
        try {
            wire = new Wire(port, Ground.cookies(port));
            wire.get(Ground.REGISTER);
            menu = found(MENU);
            items = found(ITEMS);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    int answered() {
        return answered;
    }

    int refused() {
        return refused;
    }

    void minute() {
        long begun = System.nanoTime();
        for (int n = 0; n < 60 * A_SECOND; n++) {
            LockSupport.parkNanos(begun + n * 1_000_000_000L / A_SECOND - System.nanoTime());
            try {
                act(chance.nextInt(100));
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** Four of ten open an item, three a place, two a page of the register or a search, one says something. */
    private void act(int dice) throws IOException {
        if (dice < 40) {
            get(any(items));
        } else if (dice < 70) {
            get(any(menu));
        } else if (dice < 80) {
            get(Ground.REGISTER + "?page=" + (1 + chance.nextInt(400)));
            var turned = found(ITEMS);
            items = turned.isEmpty() ? items : turned;
        } else if (dice < 95) {
            get("/mitta/search?q=" + encoded(any(WORDS)));
        } else {
            speak(any(items));
        }
    }

    private void speak(String item) throws IOException {
        get(item);
        var page = wire.text();
        var place = "/mitta/items/" + item.substring(item.lastIndexOf('/') + 1) + "/comments";
        count(wire.post(place, "_csrf=" + encoded(first(CSRF, page)) + "&key=" + first(KEY, page) + "&said=" + encoded("Sama meillä, kiitos tiedosta.")));
    }

    private void get(String path) throws IOException {
        count(wire.get(path));
    }

    private void count(int status) {
        answered++;
        refused += status >= 400 ? 1 : 0;
    }

    private List<String> found(Pattern link) {
        return new ArrayList<>(link.matcher(wire.text()).results().map(each -> each.group(1)).distinct().toList());
    }

    private static String first(Pattern part, String page) {
        return part.matcher(page).results().map(each -> each.group(1)).findFirst().orElseThrow();
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
