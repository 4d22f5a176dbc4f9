package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Solmu reads and writes it: strict in what it takes, whole in what it gives. */
public final class Json {

    public static final int MOST_BYTES = 1_000_000;
    public static final String TYPE = MediaType.APPLICATION_JSON_VALUE;

    static final int DEEPEST = 20;
    static final int LONGEST_NUMBER = 100;
    static final int LONGEST_NAME = 1_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(MOST_BYTES).maxNameLength(LONGEST_NAME).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /** What was sent could not be read as an object of JSON; told is where. */
    public static final class Unreadable extends RuntimeException {

        private final int line;
        private final int column;

        Unreadable(int line, int column) {
            super("unreadable", null, false, false);
            this.line = line;
            this.column = column;
        }

        /** It was too deep, or something in it too long: where does not help. */
        public boolean isTooMuch() {
            return line == 0;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /** The object that was sent, of text, numbers, truth, lists and objects. */
    public static Map<String, Object> sent(HttpServletRequest request) {
        var body = body(request);
        try {
            var sent = MAPPER.readValue(body, OBJECT);
            if (sent == null) {
                throw new Unreadable(1, 1);
            }
            return sent;
        } catch (StreamConstraintsException tooMuch) {
            throw new Unreadable(0, 0);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw new Unreadable(where == null ? 1 : Math.max(1, where.getLineNr()), where == null ? 1 : Math.max(1, where.getColumnNr()));
        }
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            var body = request.getContentLengthLong() > MOST_BYTES ? null : request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body == null || body.length > MOST_BYTES) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            return body;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public static ResponseEntity<byte[]> answer(Object body) {
        return answer(ResponseEntity.ok(), MediaType.APPLICATION_JSON, body);
    }

    public static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, MediaType type, Object body) {
        return answer.contentType(type).body(MAPPER.writeValueAsBytes(body));
    }

    public static byte[] bytes(Object body) {
        return MAPPER.writeValueAsBytes(body);
    }

    /** Names and values in turn, in this order; a null value is told as null. */
    public static Map<String, Object> object(@Nullable Object... parts) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.length; i += 2) {
            object.put(String.valueOf(parts[i]), parts[i + 1]);
        }
        return object;
    }
}
