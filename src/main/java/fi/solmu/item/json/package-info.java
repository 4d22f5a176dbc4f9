/** Items of every kind in JSON: read, written, tied and told by their shapes. */
@NullMarked
package fi.solmu.item.json;

import org.jspecify.annotations.NullMarked;
