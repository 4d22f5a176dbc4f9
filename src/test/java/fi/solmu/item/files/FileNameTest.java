package fi.solmu.item.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void a_name_keeps_its_letters_and_loses_what_deceives() {
        assertThat(FileName.of("Äänekosken työpöytä.pdf", FileType.PDF)).isEqualTo("Äänekosken työpöytä.pdf");
        assertThat(FileName.of("Pa\u0308iva\u0308.pdf", FileType.PDF)).as("letters put together").isEqualTo("Päivä.pdf");
        assertThat(FileName.of("C:\\Omat\\..\\..\\etc\\kuva.JPG", FileType.JPEG)).isEqualTo("kuva.jpg");
        assertThat(FileName.of("../../etc/passwd", FileType.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileName.of("lasku\u202Efdp.exe", FileType.PDF)).as("turned round").isEqualTo("laskufdp.pdf");
        assertThat(FileName.of("rivi\r\nSet-Cookie: x.txt", FileType.TEXT)).isEqualTo("riviSet-Cookie- x.txt");
        assertThat(FileName.of("a<b>\"c\"|?*.png", FileType.PNG)).isEqualTo("a-b--c----.png");
        assertThat(FileName.of("  ...  ", FileType.PDF)).isEqualTo("tiedosto.pdf");
        assertThat(FileName.of("", FileType.PDF)).isEqualTo("tiedosto.pdf");
        assertThat(FileName.of(".htaccess", FileType.TEXT)).isEqualTo("htaccess.txt");
    }

    @Test
    void the_ending_tells_the_content() {
        assertThat(FileName.of("kuva.jpeg", FileType.JPEG)).isEqualTo("kuva.jpeg");
        assertThat(FileName.of("kuva.jpg", FileType.PNG)).isEqualTo("kuva.png");
        assertThat(FileName.of("ohjelma.exe", FileType.TEXT)).isEqualTo("ohjelma.txt");
        assertThat(FileName.of("liite v2.1", FileType.PDF)).as("no ending").isEqualTo("liite v2.1.pdf");
        assertThat(FileName.of("muistio.md", FileType.TEXT)).isEqualTo("muistio.md");
    }

    @Test
    void a_long_name_is_cut_before_its_ending() {
        var name = FileName.of("ö".repeat(300) + ".docx", FileType.DOCX);
        assertThat(name).hasSize(FileName.LONGEST).endsWith("ö.docx");
        var smiles = FileName.of("\uD83D\uDE42".repeat(300) + ".pdf", FileType.PDF);
        assertThat(smiles.codePointCount(0, smiles.length())).isEqualTo(FileName.LONGEST);
    }
}
