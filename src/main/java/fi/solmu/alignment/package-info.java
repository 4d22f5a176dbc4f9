/** Whether the parts of the business model point the same way: its areas, and who leads each. */
@ApplicationModule(displayName = "Alignment", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
