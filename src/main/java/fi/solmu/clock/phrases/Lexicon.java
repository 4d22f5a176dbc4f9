package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Token.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of one language that times are told with, in all their forms, and what they mean. */
final class Lexicon implements Landmarks {

    private static final Map<String, Lexicon> LEXICONS = Map.of("fi", read("fi"), "sv", read("sv"), "en", read("en"));
    private static final int LONGEST = 9;
    private static final String HOLIDAY = "HOLIDAY:";

    private final Map<String, List<Token>> words = new HashMap<>();
    private final Map<String, Landmark> holidays = new HashMap<>();

    private Lexicon(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::learn);
    }

    static Lexicon of(String language) {
        return Objects.requireNonNullElse(LEXICONS.get(language), LEXICONS.get("fi"));
    }

    @Override
    public Optional<Landmark> named(String name) {
        return Optional.ofNullable(holidays.get(name));
    }

    /** The longest run of words that means something stands for it; a word that means nothing is told of. */
    List<Token> understand(String text, List<Token> scanned, List<Landmarks> others) {
        var understood = new ArrayList<Token>();
        for (int i = 0; i < scanned.size();) {
            i += next(text, scanned, i, others, understood);
        }
        return understood;
    }

    private int next(String text, List<Token> scanned, int i, List<Landmarks> others, List<Token> understood) {
        int start = scanned.get(i).start();
        for (int length = run(scanned, i); length > 0; length--) {
            int end = scanned.get(i + length - 1).end();
            var meant = meaning(text.substring(start, end).toLowerCase(Locale.ROOT).replaceAll("[. ]+", " ").strip(), others);
            if (!meant.isEmpty()) {
                meant.forEach(token -> understood.add(token.at(start, end)));
                return length;
            }
        }
        var token = scanned.get(i);
        if (token.kind() == Kind.WORD) {
            throw Misread.word(text.substring(start, token.end()));
        }
        understood.add(token);
        return 1;
    }

    private List<Token> meaning(String name, List<Landmarks> others) {
        var known = words.get(name);
        if (known != null) {
            return known;
        }
        return Stream.concat(Stream.of(this), others.stream()).flatMap(each -> each.named(name).stream()).findFirst()
            .map(landmark -> List.of(new Token(Kind.LANDMARK, 0, null, landmark, 0, 0))).orElse(List.of());
    }

    /** How many words and numbers follow one another with nothing between. */
    private static int run(List<Token> scanned, int i) {
        int length = 0;
        while (length < LONGEST && i + length < scanned.size()
                && List.of(Kind.WORD, Kind.NUM, Kind.ORD).contains(scanned.get(i + length).kind())) {
            length++;
        }
        return length;
    }

    /** A line says what its words mean: {@code MONTH:3 = maalis(|kuu|kuun), mars}. */
    private void learn(String line) {
        var pair = line.split("=", 2);
        var meaning = pair[0].strip();
        var forms = Arrays.stream(pair[1].split(",")).map(String::strip).flatMap(Lexicon::forms).toList();
        if (meaning.startsWith(HOLIDAY)) {
            var holiday = Holidays.landmark(meaning.substring(HOLIDAY.length()));
            forms.forEach(form -> holidays.put(form, holiday));
        } else {
            var tokens = Arrays.stream(meaning.split(" ")).map(Lexicon::token).toList();
            forms.forEach(form -> words.merge(form, tokens, (one, other) -> {
                throw new IllegalStateException("Two meanings of " + form);
            }));
        }
    }

    private static Token token(String meaning) {
        var parts = meaning.split(":");
        return Token.of(Kind.valueOf(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0, 0, 0);
    }

    private static Stream<String> forms(String word) {
        int open = word.indexOf('(');
        if (open < 0) {
            return Stream.of(word);
        }
        int close = word.indexOf(')');
        return Arrays.stream(word.substring(open + 1, close).split("\\|", -1))
            .flatMap(ending -> forms(word.substring(0, open) + ending + word.substring(close + 1)));
    }

    private static Lexicon read(String language) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/clock/phrases/" + language + ".txt")) {
            return new Lexicon(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
