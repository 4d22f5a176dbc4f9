package fi.solmu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that ship with Solmu, by one name that changes whenever any of them does. */
@Component
public class Assets {

    private static final String ROOT = "static/";
    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\n\\s+");

    private final String version = hashed();
    private final byte[] styles = joined().getBytes(StandardCharsets.UTF_8);

    public String version() {
        return version;
    }

    /** The style sheet with its imports in it, each in its layer: one answer instead of twenty. */
    byte[] styles() {
        return styles;
    }

    private static String joined() {
        var whole = IMPORT.matcher(text("css/app.css"))
                .replaceAll(found -> "@layer " + found.group(2) + " {\n"
                        + text("css/" + found.group(1)).replace("\\", "\\\\").replace("$", "\\$") + "}");
        return INDENT.matcher(COMMENT.matcher(whole).replaceAll("")).replaceAll("\n");
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(ROOT + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashed() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
            Arrays.sort(files, Comparator.comparing(Assets::place));
            for (var file : files) {
                hash.update(place(file).getBytes(StandardCharsets.UTF_8));
                hash.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same on every machine: what follows the folder of static files. */
    private static String place(Resource file) {
        try {
            var url = file.getURL().getPath();
            return url.substring(url.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
