/** The clock as others get it: files, paper and shared pages. */
@NullMarked
package fi.solmu.clock.out;

import org.jspecify.annotations.NullMarked;
