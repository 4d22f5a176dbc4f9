package fi.solmu.item.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file may be, as its content says and never its name. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt", "md", "text", "log"),
    CSV("text/csv", "csv");

    private final String media;
    private final List<String> endings;

    FileType(String media, String... endings) {
        this.media = media;
        this.endings = List.of(endings);
    }

    static Optional<FileType> of(String media) {
        return Stream.of(values()).filter(type -> type.media.equals(media)).findFirst();
    }

    /** The name of the type for programs. */
    public String media() {
        return media;
    }

    /** The endings a name of such a file may have, the usual one first. */
    List<String> endings() {
        return endings;
    }

    /** Pictures open in the browser, in a sandbox; all else is saved. PDF, too: browsers do not show it in a sandbox. */
    boolean opens() {
        return this == JPEG || this == PNG || this == GIF || this == WEBP;
    }

    /** Whether the pictures that stand for such files can be drawn here. */
    boolean isDrawn() {
        return this == JPEG || this == PNG || this == GIF;
    }

    public String label() {
        return "item.file-type." + name().toLowerCase(Locale.ROOT);
    }
}
