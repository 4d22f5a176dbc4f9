package fi.solmu.item.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file is called: letters as people write them, nothing that leads elsewhere or deceives, and an ending that tells its type. */
final class FileName {

    static final int LONGEST = 120;

    /** Endings that tell something else than the content; others are part of the name, as in "liite v2.1". */
    private static final Set<String> ENDINGS = Stream.concat(
        Stream.of(FileType.values()).flatMap(type -> type.endings().stream()),
        Stream.of("exe com bat cmd scr pif msi dll js mjs vbs ps1 sh py php jar apk html htm xhtml svg xml json zip rar 7z gz tar doc xls ppt rtf "
            + "docm xlsm pptm dotm bin lnk url hta reg mht mp4 mov avi mp3 wav tif tiff bmp ico webm").flatMap(all -> Stream.of(all.split(" "))))
        .collect(Collectors.toUnmodifiableSet());

    private FileName() {}

    static String of(String sent, FileType type) {
        var name = cleaned(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        var stem = trimmed(ENDINGS.contains(ending) ? name.substring(0, dot) : name);
        var right = type.endings().contains(ending) ? ending : type.endings().get(0);
        var kept = cut(stem.isEmpty() ? "tiedosto" : stem, LONGEST - right.length() - 1);
        return kept + "." + right;
    }

    /** As a refusal names it. */
    static String shown(String sent) {
        var name = cut(cleaned(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)), LONGEST);
        return name.isEmpty() ? "?" : name;
    }

    /** Signs that no computer takes in a name become dashes; those that no eye sees are left out. */
    private static String cleaned(String sent) {
        var cleaned = new StringBuilder();
        Normalizer.normalize(sent, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            switch (Character.getType(sign)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> { }
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> cleaned.append(' ');
                default -> cleaned.appendCodePoint("<>:\"|?*".indexOf(sign) >= 0 ? '-' : sign);
            }
        });
        return trimmed(cleaned.toString().replaceAll(" +", " "));
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[ .]+|[ .]+$", "");
    }

    private static String cut(String stem, int longest) {
        return stem.codePointCount(0, stem.length()) <= longest ? stem : trimmed(stem.substring(0, stem.offsetByCodePoints(0, longest)));
    }
}
