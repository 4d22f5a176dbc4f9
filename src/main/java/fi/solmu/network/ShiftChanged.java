package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.UUID;

/** A shift in a role was offered to a person, or that person took it; the first id is of that shift. */
public record ShiftChanged(UUID shift, UUID role, UUID organisation, UUID person, boolean isTaken, Instant at, Viewer by) {}
