/** Tables that come as files, and the empty ones that people take along to fill. */
@NamedInterface("tables")
@NullMarked
package fi.solmu.item.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
