package fi.solmu.item.files;

import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import org.springframework.util.unit.DataSize;

/** How much may be kept: in a file, at once, and in all of a network. */
public record Limits(DataSize file, int atOnce, DataSize network) {

    void checkCount(int files) {
        if (files == 0) {
            throw Refused.at("files", "item.file-none");
        }
        if (files > atOnce) {
            throw Refused.at("files", "item.file-too-many", "n", files, "most", atOnce);
        }
    }

    void checkSize(long size) {
        if (size == 0) {
            throw new Refused("item.file-empty");
        }
        if (size > file.toBytes()) {
            throw new Refused("item.file-too-large", "n", (size + (1 << 20) - 1) >> 20, "most", file.toMegabytes());
        }
    }

    void checkAll(long bytes) {
        if (bytes > network.toBytes()) {
            throw new Refused("item.files-full", "most", network.toMegabytes());
        }
    }

    public String most(Say say) {
        return say.text("item.file-mega", "n", String.valueOf(file.toMegabytes()));
    }
}
