/** Pictures and documents that people add to items: told apart by what they are, kept in the database, given out safely. */
@NamedInterface("files")
@NullMarked
package fi.solmu.item.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
