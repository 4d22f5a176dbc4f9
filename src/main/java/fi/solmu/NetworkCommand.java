package fi.solmu;

import fi.solmu.exchange.Checked;
import fi.solmu.exchange.Hatch;
import fi.solmu.exchange.Mistake;
import fi.solmu.web.Messages;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A network file in or out by the command line: bin/network. What is said of it goes to standard error. */
final class NetworkCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final Hatch hatch;
    private final Say say;
    private final PrintStream told;

    private NetworkCommand(Hatch hatch, Say say, PrintStream told) {
        this.hatch = hatch;
        this.say = say;
        this.told = told;
    }

    public static void main(String... words) {
        var out = System.out;
        var told = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(told);
        System.setErr(told);
        var asked = CommandWords.read(words);
        if (asked.isEmpty()) {
            System.exit(MISUSED);
        }
        System.exit(started(asked.get(), out));
    }

    private static int started(CommandWords asked, OutputStream out) {
        try (var solmu = beside("--logging.level.fi.solmu=warn")) {
            return of(solmu, System.err).does(asked, out);
        } catch (RuntimeException hasSaidWhy) {
            return REFUSED;
        }
    }

    /** Solmu without its pages, beside one that may be running. */
    static ConfigurableApplicationContext beside(String... settings) {
        return new SpringApplicationBuilder(Solmu.class).web(WebApplicationType.NONE).lazyInitialization(true)
            .properties("solmu.beside=true", "solmu.demo=false", "logging.pattern.console=%msg%n").run(settings);
    }

    static NetworkCommand of(ApplicationContext solmu, PrintStream told) {
        var language = Locale.getDefault().getLanguage();
        var spoken = language.equals("fi") || language.equals("sv") ? Locale.getDefault() : Locale.UK;
        return new NetworkCommand(solmu.getBean(Hatch.class), solmu.getBean(Messages.class).in(spoken), told);
    }

    int does(CommandWords asked, OutputStream out) {
        try {
            return asked.isImport() ? take(asked) : give(asked, out);
        } catch (Refused refused) {
            refused.faults().forEach(fault -> told.println(say.text(fault.key(), fault.arguments())));
            return REFUSED;
        } catch (IOException broken) {
            told.println(broken);
            return REFUSED;
        }
    }

    private int take(CommandWords asked) {
        var checked = hatch.in(Path.of(asked.what()), asked.word(), asked.email());
        if (!checked.isRight()) {
            tellMistakes(checked);
            return REFUSED;
        }
        told.println(say.text("exchange.imported", "word", asked.word().isEmpty() ? checked.word() : asked.word(),
            "items", checked.items()));
        if (checked.filesLeft() > 0) {
            told.println(say.text("exchange.files-left", "n", checked.filesLeft()));
        }
        return DONE;
    }

    private void tellMistakes(Checked checked) {
        checked.mistakes().forEach(mistake -> told.println(words(mistake)));
        if (checked.more() > 0) {
            told.println(say.text("exchange.more-mistakes", "n", checked.more()));
        }
        told.println(say.text("exchange.mistakes-lead", "n", checked.mistakeCount()));
    }

    /** As far as it is known where. */
    private String words(Mistake mistake) {
        var what = say.text(mistake.message(), mistake.arguments());
        var about = mistake.key().isEmpty() ? what : say.text("exchange.mistake-of", "key", mistake.key(), "what", what);
        return mistake.line() == 0 ? about : say.text("exchange.mistake-at", "line", mistake.line(), "about", about);
    }

    /** The file is whole before anything stands under its name. */
    private int give(CommandWords asked, OutputStream out) throws IOException {
        var folder = asked.file().isEmpty() ? Path.of(System.getProperty("java.io.tmpdir")) : Path.of(asked.file()).toAbsolutePath().getParent();
        var half = Files.createTempFile(folder, "network", asked.file().endsWith(Hatch.PACKED) ? ".half" + Hatch.PACKED : ".half");
        try {
            hatch.out(asked.what(), half, asked.email());
            if (asked.file().isEmpty()) {
                Files.copy(half, out);
                out.flush();
            } else {
                Files.move(half, Path.of(asked.file()), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(half);
        }
        return DONE;
    }
}
