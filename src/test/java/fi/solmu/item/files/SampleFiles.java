package fi.solmu.item.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every kind, made as the programs make them that people use. */
public final class SampleFiles {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private SampleFiles() {}

    public static byte[] pdf(String text) {
        return bytes("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** Red to the left, blue to the right. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As a telephone held on its side takes it: with its place, its maker, a comment, and a second picture after the first. */
    public static byte[] photograph(int width, int height, int turning) {
        var bare = picture("jpeg", width, height);
        var exif = ByteBuffer.allocate(100);
        exif.put(bytes("Exif\0\0MM\0*")).putInt(8).putShort((short) 2)
            .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turning).putShort((short) 0)
            .putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0)
            .put(bytes("GPS 61.4978N 23.7610E SolmuPhone"));
        var out = new ByteArrayOutputStream();
        out.write(bare, 0, 2);
        segment(out, 0xE1, Arrays.copyOf(exif.array(), exif.position()));
        segment(out, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Kuvaaja Kaisa</x:xmpmeta>"));
        segment(out, 0xED, bytes("Photoshop 3.0\0 Tampere"));
        segment(out, 0xFE, bytes("kotona otettu"));
        out.write(bare, 2, bare.length - 2);
        out.writeBytes(bytes("MotionPhoto GPS 61.4978N"));
        return out.toByteArray();
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "<Types><Override ContentType=\"" + WORD + "\"/></Types>", "word/document.xml", "<w/>");
    }

    static byte[] macroDocx() {
        return zip("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
            "word/document.xml", "<w/>", "word/vbaProject.bin", "x");
    }

    /** Says that it is plain, and brings a program along. */
    static byte[] slyDocx() {
        return zip("[Content_Types].xml", "<Types><Override ContentType=\"" + WORD + "\"/></Types>", "word/vbaProject.bin", "x");
    }

    static byte[] open(String what, String... more) {
        var parts = new java.util.ArrayList<>(java.util.List.of("mimetype", "application/vnd.oasis.opendocument." + what, "content.xml", "<o/>"));
        parts.addAll(java.util.List.of(more));
        return zip(parts.toArray(String[]::new));
    }

    /** The first part is not packed, as OpenDocument has it. */
    public static byte[] zip(String... namesAndTexts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                var text = bytes(namesAndTexts[i + 1]);
                var entry = new ZipEntry(namesAndTexts[i]);
                if (i == 0) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(text.length);
                    var sum = new java.util.zip.CRC32();
                    sum.update(text);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] program() {
        var program = new byte[4_096];
        ByteBuffer.wrap(program).put(bytes("MZ\u0090\0\3\0\0\0\4\0\0\0")).putShort(10, (short) 0xFFFF).putInt(60, 0x80000000);
        ByteBuffer.wrap(program).position(128).put(bytes("PE\0\0"));
        return program;
    }

    /** EICAR's test file, which every scanner takes for a virus; put together here, so that none finds it in the source. */
    static byte[] eicar() {
        return bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2 & 0xFF);
        out.writeBytes(content);
    }
}
