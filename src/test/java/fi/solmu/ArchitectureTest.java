package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls in Java: a module uses what it says it uses, and the modules in the middle do not know one another. */
class ArchitectureTest {

    private static final Set<String> SHARED = Set.of("database", "web", "network", "item");
    private static final Set<String> ABOVE = Set.of("home");

    @Test
    void modules_use_only_what_they_say_they_use() {
        ApplicationModules.of(Solmu.class).verify();
    }

    @Test
    void the_modules_in_the_middle_allow_themselves_only_the_shared_ones() {
        for (var module : Sources.modules()) {
            if (!ABOVE.contains(module)) {
                assertThat(Sources.allowed(module).stream().map(each -> each.replaceFirst(" :: .*", ""))).as(module).isSubsetOf(SHARED);
            }
        }
    }

    @Test
    void nobody_uses_the_front_page() {
        for (var module : Sources.modules()) {
            assertThat(Sources.allowed(module)).as(module).doesNotContainAnyElementsOf(ABOVE);
        }
    }

    @Test
    void the_modules_in_the_middle_do_not_import_one_another() {
        star("fi.solmu").check(classes("fi.solmu", new ImportOption.DoNotIncludeTests()));
    }

    /** Each package is a topic, that of the module itself too. */
    @Test
    void the_topics_of_the_clock_do_not_run_in_a_ring() {
        SlicesRuleDefinition.slices().matching("fi.solmu.(**)").should().beFreeOfCycles()
            .check(classes("fi.solmu.clock", new ImportOption.DoNotIncludeTests()));
    }

    @Test
    void a_planted_import_between_two_of_them_is_caught() {
        var planted = classes("fi.solmu.planted");
        assertThatThrownBy(() -> star("fi.solmu.planted").check(planted))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("PlantedCard")
            .hasMessageContaining("PlantedProblem")
            .hasMessageNotContaining("PlantedFront");
    }

    private static JavaClasses classes(String root, ImportOption... options) {
        return new ClassFileImporter().withImportOptions(Set.of(options)).importPackages(root);
    }

    private static ArchRule star(String root) {
        var above = ABOVE.stream().map(module -> root + "." + module + "..").collect(Collectors.toSet());
        var shared = SHARED.stream().map(module -> root + "." + module + "..").collect(Collectors.toSet());
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().notDependOnEachOther()
            .ignoreDependency(in(above), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), in(shared));
    }

    private static DescribedPredicate<JavaClass> in(Set<String> packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
    }
}
