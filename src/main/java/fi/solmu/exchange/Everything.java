package fi.solmu.exchange;

import fi.solmu.item.Known;
import java.util.List;
import java.util.UUID;

/** The shape of the file has already said which ids are known. */
final class Everything implements Known {

    @Override
    public boolean role(UUID id) {
        return true;
    }

    @Override
    public boolean organisation(UUID id) {
        return true;
    }

    @Override
    public boolean item(UUID id, List<String> kinds) {
        return true;
    }
}
