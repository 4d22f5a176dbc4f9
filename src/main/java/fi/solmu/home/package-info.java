/** The front page: what is expected of me, and what is next. */
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {
        "clock", "cards", "cards :: situation", "cards :: knowing", "cards :: outside", "problems", "concepts", "item", "network", "web"})
@NullMarked
package fi.solmu.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
