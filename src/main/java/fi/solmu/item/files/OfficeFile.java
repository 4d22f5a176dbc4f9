package fi.solmu.item.files;

import fi.solmu.web.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A document of an office program, which is a packet of parts: which of them it is, and whether it brings a program along. */
final class OfficeFile {

    private static final String PARTS = "[Content_Types].xml";
    private static final int MOST_OF_PARTS = 1_000_000;
    private static final int MOST_ENTRIES = 20_000;

    private OfficeFile() {}

    /** Word, Excel or PowerPoint of today, by the list of its parts; any other packet is refused as what it is. */
    static FileType in(Path file, String media) throws IOException {
        try (var packed = new ZipFile(file.toFile())) {
            var parts = packed.getEntry(PARTS);
            var list = parts == null ? "" : read(packed, parts);
            if (list.contains("macroEnabled") || list.contains("vbaProject")) {
                throw new Refused("item.file-is-macros");
            }
            return list.contains("wordprocessingml.document.main+xml") ? FileType.DOCX
                : list.contains("spreadsheetml.sheet.main+xml") ? FileType.XLSX
                : list.contains("presentationml.presentation.main+xml") ? FileType.PPTX
                : isProgram(packed) ? refuse("application/java-archive") : refuse(media);
        }
    }

    /** A document that brings a program along is refused, whatever its list of parts says. */
    static FileType withoutMacros(Path file, FileType type) throws IOException {
        if (type.ordinal() >= FileType.DOCX.ordinal() && type.ordinal() <= FileType.ODP.ordinal()) {
            try (var packed = new ZipFile(file.toFile())) {
                if (packed.size() > MOST_ENTRIES || packed.stream().map(ZipEntry::getName).anyMatch(OfficeFile::isMacro)) {
                    throw new Refused("item.file-is-macros");
                }
            }
        }
        return type;
    }

    /** In OpenDocument they stand in folders of their own. */
    private static boolean isMacro(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).matches("(.*/)?vbaproject\\.bin|basic/.+|scripts/.+|.*/activex\\d*\\.(bin|xml)");
    }

    private static boolean isProgram(ZipFile packed) {
        return packed.getEntry("META-INF/MANIFEST.MF") != null || packed.getEntry("AndroidManifest.xml") != null;
    }

    private static FileType refuse(String media) {
        throw FileTypes.refused(media);
    }

    private static String read(ZipFile packed, ZipEntry entry) throws IOException {
        try (var in = packed.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_OF_PARTS), StandardCharsets.UTF_8);
        }
    }
}
