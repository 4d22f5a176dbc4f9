/** Calls that come at once to the browsers of whoever is on duty (Web Push: RFC 8030, 8291 and 8292). */
@NullMarked
package fi.solmu.item.push;

import org.jspecify.annotations.NullMarked;
