package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastedTableTest {

    @Test
    void cells_have_tabs_between_and_lines_between_rows() {
        assertThat(PastedTable.read("Nimi\tKuvaus\r\nYksi\tEka\r\n\r\nKaksi\t\r\n").rows())
            .containsExactly(List.of("Nimi", "Kuvaus"), List.of("Yksi", "Eka"), List.of("Kaksi", ""));
    }

    @Test
    void a_cell_in_quotes_may_have_lines_tabs_and_quotes() {
        assertThat(PastedTable.read("\"Sanoi \"\"ei\"\"\nja lähti\"\t\"a\tb\"\n\"Ei lainausta\" ollenkaan\t\"auki").rows())
            .containsExactly(List.of("Sanoi \"ei\"\nja lähti", "a\tb"), List.of("\"Ei lainausta\" ollenkaan", "\"auki"));
    }

    @Test
    void semicolons_part_cells_where_there_are_no_tabs_and_every_line_has_one() {
        assertThat(PastedTable.read("Nimi;Kk\nVerkostopäivä;2").rows()).contains(List.of("Verkostopäivä", "2"));
        assertThat(PastedTable.read("Yksi lause; kaksi osaa\nToinen lause").rows()).contains(List.of("Yksi lause; kaksi osaa"));
    }

    /** Half a million letters are read once, whatever they are: this would take minutes if each quote looked for its end again. */
    @Test
    void quotes_that_are_never_closed_are_read_once() {
        for (var cell : List.of("\"a\"b\n", "\"a\t", "\"\"\"a\n")) {
            assertThatThrownBy(() -> PastedTable.read(cell.repeat(PastedTable.LONGEST / cell.length()))).hasMessage("item.paste-too-large");
        }
    }

    @Test
    void nothing_and_too_much_are_told_apart() {
        assertThatThrownBy(() -> PastedTable.read(" \n\t\n")).isInstanceOf(Refused.class).hasMessage("item.paste-empty");
        assertThatThrownBy(() -> PastedTable.read("rivi\n".repeat(PastedTable.MOST_ROWS + 2))).hasMessage("item.paste-too-large");
        assertThatThrownBy(() -> PastedTable.read("x\t".repeat(PastedTable.MOST_COLUMNS + 1))).hasMessage("item.paste-too-large");
        assertThatThrownBy(() -> PastedTable.read("x".repeat(PastedTable.LONGEST + 1))).hasMessage("item.paste-too-long");
    }

    @Test
    void whatever_is_written_as_spreadsheets_do_is_read_back() {
        var random = new Random(20261122);
        var letters = "aä\"\t\n ;b";
        for (int round = 0; round < 2_000; round++) {
            var cell = IntStream.range(0, random.nextInt(12)).mapToObj(n -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .reduce("x", String::concat) + "x";
            var written = "\"" + cell.replace("\"", "\"\"") + "\"\tviimeinen";
            assertThat(PastedTable.read("alku\tx\n" + written + "\nloppu\ty").rows().get(1)).containsExactly(cell, "viimeinen");
        }
    }
}
