package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassSelectionTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme,         com.acme.Orders,       true",
        "com.acme,         com.acme.sub.Orders,   true",
        "com.acme,         com.acmes.Orders,      false",
        "com.acme.Orders,  com.acme.Orders,       true",
        "com.acme.Orders,  com.acme.Orders$Line,  true",
        "com.acme.Orders,  com.acme.Orders2,      false",
        "com.acme.Orders,  com/acme/Orders$1,     true",
        "com.acme.*,       com.acme.sub.Orders,   true",
        "com.acme.*,       com.acme,              false",
        "*Service,         com.acme.MailService,  true",
        "*Service,         com.acme.Services,     false",
        "com.*.model,      com.acme.x.model.Line, true",
        "com/acme,         com.acme.Orders,       true",
        "com.acme.Order?,  com.acme.Orders,       false",
        "com.acme.Orders$, com.acme.Orders,       false",
    })
    void a_pattern_covers_what_it_names_and_all_below(String pattern, String className, boolean covered) {
        assertEquals(covered, new ClassSelection(List.of(pattern), List.of()).contains(className));
        assertEquals(!covered, new ClassSelection(List.of(), List.of(pattern)).contains(className));
    }

    @Test
    void without_patterns_all_classes_are_selected() {
        assertTrue(new ClassSelection(List.of(), List.of()).contains("Orders"));
    }

    @Test
    void exclude_beats_include() {
        ClassSelection selection = new ClassSelection(List.of("com", "org"), List.of("com.acme"));
        assertTrue(selection.contains("com.Orders"));
        assertTrue(selection.contains("org.Orders"));
        assertFalse(selection.contains("com.acme.Orders"));
        assertFalse(selection.contains("net.Orders"));
    }
}
