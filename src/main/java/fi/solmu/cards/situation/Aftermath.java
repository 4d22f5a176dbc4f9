package fi.solmu.cards.situation;

import fi.solmu.web.Viewer;

/** What begins when a situation is stood down, and ends when it goes on after all; in the transaction of the deed. */
public interface Aftermath {

    void begins(Course stoodDown, Viewer by);

    void ends(Course goesOn, Viewer by);
}
