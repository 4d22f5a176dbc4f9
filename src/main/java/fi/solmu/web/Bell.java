package fi.solmu.web;

/** How many things a reader has not looked at yet, as the top bar of every page tells. */
public interface Bell {

    int unread(Viewer viewer);
}
