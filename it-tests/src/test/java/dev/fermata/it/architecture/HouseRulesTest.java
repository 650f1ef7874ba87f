package dev.fermata.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** What holds in every module that ships. */
class HouseRulesTest {

    @Test
    void packages_of_the_runtime_form_no_cycle() {
        form_no_cycle(Jars.RUNTIME);
    }

    @Test
    void packages_of_the_transformer_form_no_cycle() {
        form_no_cycle(Jars.TRANSFORMER);
    }

    @Test
    void packages_of_the_agent_form_no_cycle() {
        form_no_cycle(Jars.AGENT);
    }

    private static void form_no_cycle(JavaClasses module) {
        slices().matching("(**)").should().beFreeOfCycles().check(module);
    }

    @Test
    void nothing_static_can_be_assigned_again() {
        for (JavaClasses module : Jars.ALL) {
            // A module may have no static field at all.
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .allowEmptyShould(true)
                    .check(module);
        }
    }
}
