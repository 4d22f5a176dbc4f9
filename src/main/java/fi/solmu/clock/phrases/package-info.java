/** Times as people write and say them: a phrase is read into a timing, a timing is said as a phrase that reads back as itself. */
@NullMarked
package fi.solmu.clock.phrases;

import org.jspecify.annotations.NullMarked;
