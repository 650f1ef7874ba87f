package dev.fermata.it.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No case is dropped in silence, and {@code docs/cases.md} tells the truth. */
class CaseTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs").resolve("cases.md");

    @Test
    void every_case_is_a_test_or_explained() throws IOException {
        assertEquals("", String.join(" ", table().lost()));
    }

    @Test
    void the_page_has_the_table_as_it_is() throws IOException {
        String expected = table().markdown();
        String page = Files.readString(PAGE);
        if ("write".equals(System.getProperty("fermata.snapshots"))) {
            int start = page.indexOf("| section |");
            int end = page.indexOf("\n\n", start);
            Files.writeString(PAGE, page.substring(0, start) + expected + page.substring(end + 1));
        } else {
            assertTrue(page.contains(expected), () -> "docs/cases.md should have this table:\n" + expected);
        }
    }

    private static CaseTable table() throws IOException {
        String design = Files.readString(ROOT.resolve("docs").resolve("design.md"));
        return new CaseTable(NamedTests.below(ROOT), design);
    }
}
