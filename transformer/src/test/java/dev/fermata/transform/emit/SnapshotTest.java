package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.EmittedMethods;
import dev.fermata.transform.target.Target;
import dev.fermata.transform.target.TransformedClasses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/**
 * Emitted methods as readable text, so that a change of the emitters shows in review. As compilers differ, they are compared
 * on JDK 17 only. Renew them with {@code mvn test -pl transformer -am -Dtest=SnapshotTest -Dfermata.snapshots=write
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SnapshotTest {

    private static final Path FOLDER = Path.of("src/test/snapshots");

    static List<Target> targets() {
        return Target.all("snapshots");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void emitted_methods_are_as_reviewed(Target target) throws IOException {
        assumeTrue(System.getProperty("java.specification.version").equals("17"));
        String actual = snapshot(target);
        Path file = FOLDER.resolve(target.className() + ".txt");
        if (System.getProperty("fermata.snapshots", "").equals("write")) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual, "renew it with -Dfermata.snapshots=write");
    }

    private static String snapshot(Target target) {
        TransformedClasses transformed = target.compile().transformAll();
        EmittedMethods emitted = transformed.methods(target.className());
        MethodNode stub = ClassNodes.read(transformed.bytes(target.className())).methods.stream()
                .filter(method -> method.name.equals("f") && method.desc.contains(")Ldev/fermata/"))
                .findFirst()
                .orElseThrow();
        boolean generator = emitted.copies().size() == 1;
        return text("stub", stub)
                + (generator ? "" : text("entry copy", emitted.entry("f")))
                + text("resume copy", emitted.resume("f"))
                + text("factory of frames", emitted.factories().get(0));
    }

    private static String text(String label, MethodNode method) {
        Textifier textifier = new Textifier();
        method.accept(new TraceMethodVisitor(textifier));
        StringWriter out = new StringWriter();
        textifier.print(new PrintWriter(out, true));
        return "== " + label + ": " + method.name + method.desc + "\n" + out + "\n";
    }
}
