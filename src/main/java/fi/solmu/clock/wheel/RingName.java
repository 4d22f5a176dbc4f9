package fi.solmu.clock.wheel;

/** One ring of the wheel: an organisation, theme or whatever the year is looked at by, and its colour's number. */
public record RingName(String key, String name, int colour) {}
