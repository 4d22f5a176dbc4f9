/** What everything in a network has in common: number, texts, links, history, discussion, search, story. */
@ApplicationModule(displayName = "Item", allowedDependencies = {"network", "web", "database"})
@NullMarked
package fi.solmu.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
