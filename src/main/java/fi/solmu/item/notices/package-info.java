/** Who is told of what: notices of what one follows, of mentions and of what is asked of one's role, in Solmu and by mail. */
@NullMarked
package fi.solmu.item.notices;

import org.jspecify.annotations.NullMarked;
