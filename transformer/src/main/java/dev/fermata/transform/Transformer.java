package dev.fermata.transform;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.diagnostic.Place;
import dev.fermata.transform.emit.ClassEmitter;
import dev.fermata.transform.emit.EmittedClass;
import dev.fermata.transform.emit.Refusal;
import dev.fermata.transform.lower.ClassLowerer;
import dev.fermata.transform.plan.ClassPlan;
import dev.fermata.transform.plan.ClassPlanner;
import dev.fermata.transform.scan.ClassScanner;
import dev.fermata.transform.scan.ConstantPoolScanner;
import dev.fermata.transform.scan.Marker;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.scan.ScannedClass;
import dev.fermata.transform.type.ClassBytes;
import dev.fermata.transform.type.ClassHierarchy;
import dev.fermata.transform.type.RuntimeSymbols;
import dev.fermata.transform.verify.ClassVerifier;
import dev.fermata.transform.warn.WarningScanner;
import dev.fermata.transform.warn.Warnings;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Rewrites classes: scan → warn → lower → analyse → plan → emit → verify. Usable from several threads at once; the same bytes always
 * give the same bytes.
 */
public final class Transformer {

    private static final int FIRST_WITH_STACK_MAPS = 51;

    private final boolean verify;
    private final Warnings warnings;

    /**
     * A transformer that looks for errors only.
     *
     * @param verify whether each new class is checked before it is handed out, which takes about as long again
     */
    public Transformer(boolean verify) {
        this(verify, Warnings.off());
    }

    /**
     * A transformer.
     *
     * @param verify whether each new class is checked before it is handed out, which takes about as long again
     * @param warnings what is to be warned of; the new classes are the same with and without
     */
    public Transformer(boolean verify, Warnings warnings) {
        this.verify = verify;
        this.warnings = warnings;
    }

    /**
     * The version of Fermata.
     *
     * @return as in the jar's manifest, or {@code (unknown)} when run from a folder of classes
     */
    public static String version() {
        String version = Transformer.class.getPackage().getImplementationVersion();
        return version == null ? "(unknown)" : version;
    }

    /**
     * Transforms a class.
     *
     * @param classFile any bytes; what is no class file is left untouched
     * @param classes where the bytes of other classes are found, asked only where the class itself does not tell
     * @return what became of it
     * @throws TransformFailure on a bug of Fermata; nothing else is thrown, whatever the bytes are
     */
    public TransformResult transform(byte[] classFile, ClassBytes classes) {
        if (!ConstantPoolScanner.namesOurWords(classFile)) {
            return TransformResult.untouched("", List.of());
        }
        int major = ConstantPoolScanner.majorVersion(classFile);
        if (major > RuntimeSymbols.NEWEST_MAJOR) {
            return TransformResult.untouched("", List.of(tooNew(classFile, major)));
        }
        ClassNode node = new ClassNode();
        try {
            new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        } catch (RuntimeException unreadable) {
            return TransformResult.untouched("", List.of(unreadable(classFile, unreadable)));
        }
        Integer abi = Marker.abi(node);
        if (abi != null) {
            return marked(node, abi);
        }
        return transform(node, classFile, classes);
    }

    /**
     * Makes a class that cannot be initialised, so that a mistake is seen where the class is first used.
     *
     * @param classFile a class with mistakes
     * @param message what its initialiser throws
     * @return the class with that initialiser
     */
    public byte[] refuse(byte[] classFile, String message) {
        return Refusal.emit(classFile, message);
    }

    private TransformResult transform(ClassNode node, byte[] classFile, ClassBytes classes) {
        String phase = "scan";
        ClassHierarchy hierarchy = new ClassHierarchy(classes);
        try {
            ScannedClass scanned = ClassScanner.scan(node, hierarchy);
            if (ConstantPoolScanner.majorVersion(classFile) < FIRST_WITH_STACK_MAPS) {
                return withoutStackMaps(scanned);
            }
            phase = "warn of";
            var diagnostics = new ArrayList<>(WarningScanner.scan(scanned, classFile, warnings, classes));
            if (scanned.methods().isEmpty() && scanned.diagnostics().isEmpty()) {
                return TransformResult.untouched(node.name, diagnostics);
            }
            phase = "lower";
            ScannedClass lowered = ClassLowerer.lower(scanned);
            diagnostics.addAll(lowered.diagnostics());
            phase = "plan";
            ClassPlan plan = ClassPlanner.plan(lowered, hierarchy);
            diagnostics.addAll(plan.diagnostics());
            if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
                return TransformResult.rejected(node.name, diagnostics);
            }
            phase = "emit";
            EmittedClass emitted = ClassEmitter.emit(plan, classFile);
            diagnostics.addAll(WarningScanner.unsuppressed(emitted.diagnostics(), node, classFile, classes));
            if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
                return TransformResult.rejected(node.name, diagnostics);
            }
            phase = "verify";
            if (verify) {
                ClassVerifier.verify(node, emitted.bytes(), hierarchy);
            }
            return new TransformResult(TransformResult.Status.TRANSFORMED, node.name, emitted.bytes(), diagnostics);
        } catch (RuntimeException failure) {
            if (ClassVerifier.isBroken(classFile)) {
                return TransformResult.untouched(node.name, List.of(unreadable(classFile, failure)));
            }
            throw TransformFailure.of(node.name, phase, failure);
        }
    }

    private static TransformResult marked(ClassNode node, int abi) {
        if (abi == RuntimeSymbols.ABI) {
            return new TransformResult(TransformResult.Status.ALREADY_TRANSFORMED, node.name, null, List.of());
        }
        String message = "the class was transformed for ABI " + abi + ", this is ABI " + RuntimeSymbols.ABI;
        return TransformResult.rejected(
                node.name, List.of(Diagnostic.of(DiagnosticCode.OTHER_ABI, placeOf(node), message)));
    }

    private static Diagnostic tooNew(byte[] classFile, int major) {
        String message = "class file version " + major + ", the newest known is " + RuntimeSymbols.NEWEST_MAJOR;
        return Diagnostic.of(DiagnosticCode.CLASS_FILE_TOO_NEW, placeOf(classFile), message);
    }

    private static Diagnostic unreadable(byte[] classFile, RuntimeException cause) {
        return Diagnostic.of(
                DiagnosticCode.UNREADABLE_CLASS, placeOf(classFile), "the class file is damaged: " + cause);
    }

    private static TransformResult withoutStackMaps(ScannedClass scanned) {
        ClassNode node = scanned.node();
        if (scanned.methods().isEmpty() && scanned.diagnostics().isEmpty()) {
            return TransformResult.untouched(node.name, List.of());
        }
        String message = "the class file is of Java 6 or older";
        return TransformResult.rejected(
                node.name, List.of(Diagnostic.of(DiagnosticCode.NO_STACK_MAPS, placeOf(node), message)));
    }

    private static Place placeOf(byte[] classFile) {
        return new Place(Places.dotted(ConstantPoolScanner.className(classFile)), "", null, 0);
    }

    private static Place placeOf(ClassNode node) {
        return new Place(Places.dotted(node.name), "", node.sourceFile, 0);
    }
}
