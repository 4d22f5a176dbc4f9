package fi.solmu.web;

import java.util.UUID;

/** The person who has signed in, before any network is entered. */
public record Account(UUID person, String name, String language) {}
