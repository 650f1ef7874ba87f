package dev.fermata.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same examples as the agent's patterns have. */
class ClassSelectionTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme,         com.acme.Orders,       true",
        "com.acme,         com.acme.sub.Orders,   true",
        "com.acme,         com.acmes.Orders,      false",
        "com.acme.Orders,  com.acme.Orders,       true",
        "com.acme.Orders,  com.acme.Orders$Line,  true",
        "com.acme.Orders,  com.acme.Orders2,      false",
        "com.acme.*,       com.acme.sub.Orders,   true",
        "*Service,         com.acme.MailService,  true",
        "*Service,         com.acme.Services,     false",
        "com.*.model,      com.acme.x.model.Line, true",
        "com/acme,         com.acme.Orders,       true",
    })
    void a_pattern_covers_what_it_names_and_all_below(String pattern, String className, boolean covered) {
        assertEquals(covered, new ClassSelection(List.of(pattern), List.of()).contains(className));
        assertEquals(!covered, new ClassSelection(List.of(), List.of(pattern)).contains(className));
    }
}
