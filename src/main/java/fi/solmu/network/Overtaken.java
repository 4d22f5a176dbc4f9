package fi.solmu.network;

/** Somebody else has changed the same while the form was open. */
class Overtaken extends RuntimeException {

    Overtaken() {
        super("overtaken", null, false, false);
    }
}
