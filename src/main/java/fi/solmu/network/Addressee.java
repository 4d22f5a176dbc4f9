package fi.solmu.network;

import java.util.UUID;

/** A person or a role that can be spoken to by name in a network, for the organisation it stands in. */
public record Addressee(UUID id, boolean isRole, String name, UUID organisation, String organisationName, int colour) {}
