package fi.solmu.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A packet being unpacked, entry by entry, into a folder: only names that a packet of ours has, each once, each file what its name says,
 * and never more than can be kept, however small it was packed.
 */
final class Unpacking {

    static final String FILE = "network.yaml";
    static final String FILES = "files/";
    static final int MOST_ENTRIES = 50_000;
    private static final Pattern CONTENT = Pattern.compile(FILES + "([0-9a-f]{64})");
    private static final long MOST_OF_NETWORK = 1L << 30;
    /** What is packed tighter than this says nothing. */
    private static final int TIGHTEST = 200;
    private static final long NOT_YET_TIGHT = 4L << 20;

    private final Path folder;
    private final long mostOfFile;
    private final long mostOfAll;
    private final Map<String, Path> contents = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private long packed;
    private long unpacked;

    Unpacking(Path folder, long mostOfFile, long mostOfAll) {
        this.folder = folder;
        this.mostOfFile = mostOfFile;
        this.mostOfAll = mostOfAll;
    }

    /** The packet goes no further than here. */
    private static final class Stopped extends RuntimeException {

        private final transient Mistake mistake;

        Stopped(String key, String code, Object... arguments) {
            super(code, null, false, false);
            mistake = new Mistake(0, key, code, arguments);
        }
    }

    void all(InputStream in) throws IOException {
        Files.createFile(file());
        try (var zip = new ZipInputStream(new Counted(in))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (seen.size() == MOST_ENTRIES) {
                    throw new Stopped("", "zip-too-many", "most", MOST_ENTRIES);
                }
                one(entry, zip);
            }
        } catch (Stopped stopped) {
            mistakes.add(stopped.mistake);
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException broken) {
            mistakes.add(new Mistake(0, "", "zip-broken"));
        }
        if (!seen.contains(FILE)) {
            mistakes.add(new Mistake(0, FILE, "zip-no-network"));
        }
    }

    Path file() {
        return folder.resolve(FILE);
    }

    Map<String, Path> contents() {
        return contents;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private void one(ZipEntry entry, ZipInputStream zip) throws IOException {
        var name = entry.getName();
        var content = CONTENT.matcher(name);
        if (name.equals(FILES)) {
            return;
        }
        if (!seen.add(name)) {
            tell(name, "zip-twice");
        } else if (name.equals(FILE)) {
            copy(name, zip, file(), MOST_OF_NETWORK);
        } else if (content.matches()) {
            take(content.group(1), name, zip);
        } else {
            tell(name, "zip-unknown");
        }
    }

    private void take(String sha256, String name, ZipInputStream zip) throws IOException {
        var to = Files.createDirectories(folder.resolve(sha256)).resolve("content");
        if (copy(name, zip, to, mostOfFile).equals(sha256)) {
            contents.put(sha256, to);
        } else {
            tell(name, "zip-other-content");
        }
    }

    /** The sum of what was in it. */
    private String copy(String name, ZipInputStream zip, Path to, long most) throws IOException {
        try (var out = new DigestOutputStream(Files.newOutputStream(to), MessageDigest.getInstance("SHA-256"))) {
            copy(name, zip, out, most);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void copy(String name, ZipInputStream zip, OutputStream out, long most) throws IOException {
        var part = new byte[1 << 16];
        long length = 0;
        for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
            length += read;
            unpacked += read;
            if (length > most || unpacked > mostOfAll + MOST_OF_NETWORK || unpacked > NOT_YET_TIGHT && unpacked / TIGHTEST > packed) {
                throw new Stopped(shown(name), "zip-too-large");
            }
            out.write(part, 0, read);
        }
    }

    private void tell(String name, String code) {
        mistakes.add(new Mistake(0, shown(name), code));
    }

    /** Somebody's name for an entry, without what could not be shown. */
    private static String shown(String name) {
        var shown = name.replaceAll("[\\p{C}]", "?");
        return shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    }

    /** Counts what has been read of the packet itself. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            packed += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            packed += Math.max(0, read);
            return read;
        }
    }
}
