package fi.solmu.cards;

import io.nayuki.qrcodegen.QrCode;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way from a card on paper to the one in force: its address, and the same as a square that a phone reads. */
public record PaperLink(String address, int size, String squares) {

    /** Around it stands as much white as readers need. */
    private static final int WHITE = 4;

    public static PaperLink to(String place) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path(place).toUriString();
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var squares = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    squares.append('M').append(x + WHITE).append(' ').append(y + WHITE).append("h1v1h-1z");
                }
            }
        }
        return new PaperLink(address, code.size + 2 * WHITE, squares.toString());
    }
}
