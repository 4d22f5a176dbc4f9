/** Calendar files of other programs, as rows that people look through before anything is made of them. */
@NullMarked
package fi.solmu.clock.inward;

import org.jspecify.annotations.NullMarked;
