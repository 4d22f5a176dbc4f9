package fi.solmu.item.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that has been looked at and may be kept: under which name, as what, and where its content waits. */
public record Examined(String name, FileType type, long size, String sha256, Path content, byte @Nullable [] thumbnail) {}
