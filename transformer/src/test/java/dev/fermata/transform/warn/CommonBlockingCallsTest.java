package dev.fermata.transform.warn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.target.ClassNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The list that Fermata comes with meets the JDK that runs the test. */
class CommonBlockingCallsTest {

    private static final Pattern CALL =
            Pattern.compile("(?:! )?(javax?\\.[\\w.$]+|dev\\.fermata[\\w.]+)\\.([\\w<>]+\\*?)(\\(.*?\\))?(?: -> .*)?");
    private static final Pattern EXTENDS = Pattern.compile("(\\S+) extends (\\S+)");

    /** Comes with JDK 19; before, it does not exist. */
    private static final String NEWER = "java.util.concurrent.ExecutorService.close";

    @Test
    void every_method_of_the_jdk_and_of_fermata_exists() throws Exception {
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (String line : lines()) {
            Matcher call = CALL.matcher(line);
            if (call.matches() && !line.equals(NEWER)) {
                found++;
                if (!exists(call)) {
                    missing.add(line);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(found > 90, "looked at " + found);
    }

    @Test
    void every_relation_that_is_told_is_true() throws Exception {
        for (String line : lines()) {
            Matcher relation = EXTENDS.matcher(line);
            if (relation.matches()) {
                Class<?> upper = type(relation.group(2));
                assertTrue(upper.isAssignableFrom(type(relation.group(1))), line);
            }
        }
    }

    private static List<String> lines() {
        return CommonBlockingCalls.TEXT
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static boolean exists(Matcher call) throws Exception {
        BlockingCall wanted = new BlockingCall(
                call.group(1),
                call.group(2),
                call.group(3) == null ? null : call.group(3).replaceAll("[() ]", ""),
                null);
        for (Class<?> at = type(call.group(1)); at != null; at = at.getSuperclass()) {
            ClassNode node = ClassNodes.read(at);
            for (MethodNode method : node.methods) {
                if (wanted.matches(method.name, method.desc)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, false, CommonBlockingCallsTest.class.getClassLoader());
    }
}
