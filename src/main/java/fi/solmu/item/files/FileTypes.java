package fi.solmu.item.files;

import fi.solmu.web.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What files are, read from their content; what is not taken is refused by what it truly is. */
public final class FileTypes {

    /** What is refused, by how its type begins or is called, each with the words for it. The first that fits. */
    private static final Map<Pattern, String> OTHERS = others(
        "application/(x-msdownload|x-dosexec|x-ms-installer|x-msi|vnd\\.microsoft\\.portable-executable|x-elf|x-executable|x-sharedlib|x-object|"
            + "x-mach-o.*|java-archive|java-vm|vnd\\.android\\.package-archive|x-ms-shortcut|x-apple-diskimage|wasm).*", "program",
        "(application/(x-sh|javascript|x-bat|x-php|x-ms-.*)|text/(x-.*|javascript)).*", "script",
        "(text/html|application/xhtml\\+xml|multipart/related|message/rfc822).*", "page",
        "image/svg\\+xml.*", "drawing",
        "application/(x-tika-msoffice|x-ole-storage|msword|vnd\\.ms-(excel|powerpoint|word)|rtf).*", "old-office",
        "application/(zip|x-zip.*|x-rar.*|vnd\\.rar|x-7z.*|gzip|x-gzip|x-tar|x-gtar|x-bzip.*|x-xz|zstd|x-tika-ooxml).*", "archive",
        "(video|audio)/.*|application/(mp4|ogg|quicktime).*", "film",
        "image/.*", "picture",
        "text/.*|application/(xml|json).*", "data");

    private static final String TEXT = "text/plain";
    private static final String UNKNOWN = "application/octet-stream";
    private static final String PACKED = "application/(zip|x-tika-ooxml)";

    private FileTypes() {}

    /** The name chooses only between two that are both plain text. */
    public static FileType of(Path file, String name) {
        try {
            var media = media(file);
            boolean isText = media.equals(TEXT) || media.equals(UNKNOWN) && PlainText.isWestern(file);
            var type = isText ? text(file, name) : media.matches(PACKED) ? OfficeFile.in(file, media)
                : FileType.of(media.equals("image/heif") ? FileType.HEIC.media() : media).orElseThrow(() -> refused(media));
            return OfficeFile.withoutMacros(file, type);
        } catch (IOException unread) {
            throw new Refused("item.file-broken");
        }
    }

    private static String media(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString().replaceFirst(";.*", "");
        }
    }

    static Refused refused(String media) {
        var words = OTHERS.entrySet().stream().filter(each -> each.getKey().matcher(media).matches()).map(Map.Entry::getValue).findFirst();
        return new Refused("item.file-is-" + words.orElse("unknown"));
    }

    /** What only looked like text where it was looked at is none. */
    private static FileType text(Path file, String name) throws IOException {
        if (!PlainText.is(file)) {
            throw refused(UNKNOWN);
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TEXT;
    }

    private static Map<Pattern, String> others(String... pairs) {
        var all = new java.util.LinkedHashMap<Pattern, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(all);
    }

    /** For the tests: each of the words there are. */
    static List<String> words() {
        return List.copyOf(OTHERS.values());
    }
}
