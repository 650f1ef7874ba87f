package dev.fermata.transform.warn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockingCallsTest {

    private static final String LONG_AND_UNIT = "(JLjava/util/concurrent/TimeUnit;)Ljava/lang/Object;";

    @Test
    void a_method_is_listed_with_all_its_overloads() {
        BlockingCalls list = parse("com.acme.Db.query");
        assertTrue(contains(list, "com/acme/Db", "query", "()V"));
        assertTrue(contains(list, "com/acme/Db", "query", "(I)V"));
        assertFalse(contains(list, "com/acme/Db", "queryAll", "()V"));
        assertFalse(contains(list, "com/acme/Other", "query", "()V"));
    }

    @Test
    void types_in_parentheses_name_one_overload() {
        BlockingCalls list =
                parse("com.acme.Queue.poll( long , java.util.concurrent.TimeUnit )\ncom.acme.Queue.take()");
        assertTrue(contains(list, "com/acme/Queue", "poll", LONG_AND_UNIT));
        assertFalse(contains(list, "com/acme/Queue", "poll", "()Ljava/lang/Object;"));
        assertTrue(contains(list, "com/acme/Queue", "take", "()V"));
        assertFalse(contains(list, "com/acme/Queue", "take", "(I)V"));
    }

    @Test
    void arrays_and_nested_types_are_written_as_in_source() {
        BlockingCalls list = parse("com.acme.Db$Row.read(byte[], java.util.Map.Entry)");
        assertTrue(contains(list, "com/acme/Db$Row", "read", "([BLjava/util/Map$Entry;)I"));
    }

    @Test
    void a_star_stands_for_the_rest_of_a_name() {
        assertTrue(contains(parse("com.acme.Db.read*"), "com/acme/Db", "readAll", "()V"));
        assertTrue(contains(parse("com.acme.Db.*"), "com/acme/Db", "anything", "()V"));
        assertFalse(contains(parse("com.acme.Db.read*"), "com/acme/Db", "write", "()V"));
    }

    @Test
    void a_constructor_is_listed_by_its_name_in_class_files() {
        assertTrue(contains(parse("com.acme.Db.<init>(int)"), "com/acme/Db", "<init>", "(I)V"));
    }

    @Test
    void a_cure_stands_behind_an_arrow() {
        assertEquals(
                "await(db.queryAsync())",
                find(parse("com.acme.Db.query -> await(db.queryAsync())")).fix());
        assertNull(find(parse("com.acme.Db.query")).fix());
    }

    @Test
    void an_exclamation_mark_takes_away_what_any_list_says() {
        BlockingCalls list = parse("com.acme.Db.query").and(parse("! com.acme.Db.query(int)"));
        assertTrue(contains(list, "com/acme/Db", "query", "()V"));
        assertFalse(contains(list, "com/acme/Db", "query", "(I)V"));
    }

    @Test
    void the_cure_of_the_later_list_wins() {
        BlockingCalls list = parse("com.acme.Db.query -> first").and(parse("com.acme.Db.query -> second"));
        assertEquals("second", find(list).fix());
    }

    @Test
    void supertypes_are_told_by_both_lists() {
        BlockingCalls list = parse("a.B extends a.C").and(parse("a.B extends a.D\na.E extends a.C"));
        assertEquals(List.of("a/C", "a/D"), list.supertypesOf("a/B"));
        assertEquals(List.of("a/C"), list.supertypesOf("a/E"));
        assertEquals(List.of(), list.supertypesOf("a/C"));
    }

    @Test
    void comments_and_empty_lines_say_nothing() {
        BlockingCalls list = parse("\n# com.acme.Db.query\n   \r\n");
        assertFalse(list.mayContain("query", "()V"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query",
                "com.acme.Db.query()()",
                "com.acme.Db.query(int",
                "com.acme.Db.q*ery",
                "com.acme.Db.query ->",
                "com.acme..Db.query",
                "com/acme/Db.query",
                "a.B extends",
                "! a.B extends a.C",
                "com.acme.Db.query // comment"
            })
    void what_is_no_such_line_is_refused_with_its_number(String line) {
        BlockingCallsException refused = assertThrows(BlockingCallsException.class, () -> parse("a.B.c\n\n" + line));
        assertTrue(refused.getMessage().startsWith("list.txt:3: expected CLASS.METHOD, "), refused.getMessage());
        assertTrue(refused.getMessage().endsWith(": " + line), refused.getMessage());
    }

    @Test
    void a_cure_for_what_is_taken_away_is_refused() {
        BlockingCallsException refused = assertThrows(BlockingCallsException.class, () -> parse("! a.B.c -> d"));
        assertEquals("list.txt:1: what is taken away with ! needs no fix: ! a.B.c -> d", refused.getMessage());
    }

    private static BlockingCalls parse(String text) {
        return BlockingCalls.parse("list.txt", text);
    }

    private static boolean contains(BlockingCalls list, String owner, String name, String descriptor) {
        return list.find(Set.of(owner), name, descriptor) != null;
    }

    private static BlockingCall find(BlockingCalls list) {
        BlockingCall found = list.find(Set.of("com/acme/Db"), "query", "()V");
        assertNotNull(found);
        return found;
    }
}
