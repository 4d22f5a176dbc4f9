package fi.solmu.cards.situation;

import fi.solmu.item.OpenAddress;
import java.util.List;

/** The addresses of the open interface for what comes of a situation afterwards. */
public interface OpenAftermath {

    List<OpenAddress> all();
}
