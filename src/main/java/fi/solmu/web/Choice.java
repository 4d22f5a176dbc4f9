package fi.solmu.web;

/** One of a few ways to look at a page: an address, its words, and whether it is the one in use. */
public record Choice(String address, String words, boolean chosen) {}
