package fi.solmu.clock.out;

import fi.solmu.web.Refused;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The product's typeface, for what is drawn here and not in a browser. */
final class WheelType {

    static final String PLAIN = "type/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", BOLD = "type/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf";

    private static boolean isKnown;

    private WheelType() {}

    /** A machine without any typeface of its own cannot draw words, and Java says so in several ways. */
    static synchronized void know() throws IOException {
        if (isKnown) {
            return;
        }
        try {
            for (var file : List.of(PLAIN, BOLD)) {
                try (var in = open(file)) {
                    GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
                }
            }
            isKnown = true;
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        } catch (RuntimeException | LinkageError | InternalError none) {
            throw new Refused("clock.out-take-no-type");
        }
    }

    static InputStream open(String file) throws IOException {
        return new ClassPathResource(file).getInputStream();
    }
}
