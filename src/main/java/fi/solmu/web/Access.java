package fi.solmu.web;

/** How far a person's right reaches, from nobody in particular to the one who keeps the network together. */
public enum Access {
    ANYBODY, SIGNED_IN, VIEWER, MEMBER, COORDINATOR;

    public boolean reaches(Access asked) {
        return compareTo(asked) >= 0;
    }
}
