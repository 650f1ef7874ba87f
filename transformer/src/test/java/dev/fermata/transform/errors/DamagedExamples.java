package dev.fermata.transform.errors;

import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Class files that bring about what no source does. */
final class DamagedExamples {

    private static final String NAME = "Greeter";
    private static final String SOURCE = """
            class Greeter {
                @dev.fermata.annotations.Async
                dev.fermata.Coroutine<String> greet() {
                    return dev.fermata.Fermata.result("good morning");
                }
            }
            """;

    private static final Map<DiagnosticCode, UnaryOperator<byte[]>> EDITS = Map.of(
            DiagnosticCode.CLASS_FILE_TOO_NEW,
            bytes -> ofVersion(bytes, RuntimeSymbols.NEWEST_MAJOR + 1),
            DiagnosticCode.NO_STACK_MAPS,
            bytes -> ofVersion(bytes, Opcodes.V1_6),
            DiagnosticCode.OTHER_ABI,
            DamagedExamples::marked,
            DiagnosticCode.UNREADABLE_CLASS,
            bytes -> Arrays.copyOf(bytes, bytes.length - 100));

    private DamagedExamples() {}

    static boolean has(DiagnosticCode code) {
        return EDITS.containsKey(code);
    }

    static CompiledClasses of(DiagnosticCode code) {
        return TargetCompiler.compile(NAME, SOURCE).with(NAME, EDITS.get(code));
    }

    private static byte[] ofVersion(byte[] classFile, int major) {
        byte[] edited = classFile.clone();
        edited[7] = (byte) major;
        return edited;
    }

    private static byte[] marked(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visitEnd() {
                                AnnotationVisitor marker =
                                        visitAnnotation(RuntimeSymbols.TRANSFORMED_DESCRIPTOR, false);
                                marker.visit("abi", RuntimeSymbols.ABI + 1);
                                marker.visitEnd();
                                super.visitEnd();
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
