package dev.fermata.transform.emit;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.diagnostic.Place;
import dev.fermata.transform.plan.ClassPlan;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.scan.FailureInMethod;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Writes a transformed class: what has no plan is copied byte by byte, new members come last, then the marker. */
public final class ClassEmitter {

    private final ClassPlan plan;
    private final Map<String, MethodPlan> plans = new LinkedHashMap<>();
    private final MethodEmitter methods;

    private ClassEmitter(ClassPlan plan) {
        this.plan = plan;
        this.methods = new MethodEmitter(plan.node());
        plan.methods().forEach(method -> plans.put(method.method().key(), method));
    }

    /**
     * Writes a class.
     *
     * @param plan a plan without errors
     * @param original the class file that was planned
     * @return the new class file, or why there is none
     */
    public static EmittedClass emit(ClassPlan plan, byte[] original) {
        return new ClassEmitter(plan).emit(original);
    }

    private EmittedClass emit(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Rewriter(writer), 0);
        try {
            return new EmittedClass(writer.toByteArray(), methods.diagnostics());
        } catch (MethodTooLargeException e) {
            return new EmittedClass(new byte[0], List.of(tooLarge(e)));
        } catch (ClassTooLargeException e) {
            return new EmittedClass(new byte[0], List.of(tooLarge(e)));
        }
    }

    private Diagnostic tooLarge(ClassTooLargeException e) {
        return new Diagnostic(
                DiagnosticCode.METHOD_TOO_LARGE,
                new Place(Places.dotted(e.getClassName()), "", plan.node().sourceFile, 0),
                "the transformed class would have " + e.getConstantPoolCount() + " constants",
                "the JVM allows 65,535 constants in a class",
                "split the class: its @Async methods may stand in classes of their own");
    }

    private Diagnostic tooLarge(MethodTooLargeException e) {
        Place place = plan.methods().stream()
                .map(method -> method.method().node())
                .filter(node -> node.name.equals(e.getMethodName()))
                .map(node -> Places.of(plan.node(), node))
                .findFirst()
                .orElse(new Place(Places.dotted(e.getClassName()), e.getMethodName(), plan.node().sourceFile, 0));
        return Diagnostic.of(
                DiagnosticCode.METHOD_TOO_LARGE,
                place,
                "the transformed method would take " + e.getCodeSize() + " bytes");
    }

    /** Passes the class on, puts stubs in place, and adds the copies at the end. */
    private final class Rewriter extends ClassVisitor {

        Rewriter(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
            MethodPlan method = plans.get(name + descriptor);
            return method == null ? out : new StubWriter(out, StubEmitter.emit(method, HostClass.of(plan.node())));
        }

        private void copies(MethodPlan method) {
            for (MethodNode member : methods.emit(method)) {
                FarJumps.lengthen(member);
                member.accept(cv);
            }
        }

        @Override
        public void visitEnd() {
            for (MethodPlan method : plan.methods()) {
                FailureInMethod.named(method.method().key(), () -> copies(method));
            }
            if (plan.methods().stream()
                    .anyMatch(method -> !method.names().stub().isEmpty())) {
                GenerationEmitter.emit().accept(cv);
            }
            AnnotationVisitor marker = cv.visitAnnotation(RuntimeSymbols.TRANSFORMED_DESCRIPTOR, false);
            marker.visit("abi", RuntimeSymbols.ABI);
            marker.visitEnd();
            super.visitEnd();
        }
    }
}
