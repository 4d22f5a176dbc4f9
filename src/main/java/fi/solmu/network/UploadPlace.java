package fi.solmu.network;

import fi.solmu.web.Access;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/** Where files may be sent in a network, by whom, and how much at once. */
public record UploadPlace(Pattern place, Access may, DataSize most) {

    /** The address after the network's word. */
    public UploadPlace(String place, Access may, DataSize most) {
        this(Pattern.compile(place), may, most);
    }
}
