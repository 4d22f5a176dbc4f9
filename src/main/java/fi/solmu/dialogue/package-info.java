/** What is talked over with customers, decision-makers, staff and one another, what was understood, and what was decided. */
@ApplicationModule(displayName = "Dialogue", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
