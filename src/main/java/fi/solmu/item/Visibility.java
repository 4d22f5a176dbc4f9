package fi.solmu.item;

/** Who may see an item besides the organisation that owns it. */
public enum Visibility {
    NETWORK, ORGANISATION, PARTIES, PUBLIC
}
