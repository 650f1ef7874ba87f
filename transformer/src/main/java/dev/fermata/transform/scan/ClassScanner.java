package dev.fermata.transform.scan;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.type.ClassHierarchy;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the async methods of a class: what is marked {@code @Async}, and the lambdas that await. */
public final class ClassScanner {

    private static final String ADAPTER = "$adapted";

    private final ClassNode owner;
    private final ReturnKinds kinds;
    private final List<AsyncMethod> methods = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> lambdas = new HashSet<>();
    private final Set<String> adapted = new HashSet<>();

    private ClassScanner(ClassNode owner, ClassHierarchy hierarchy) {
        this.owner = owner;
        this.kinds = new ReturnKinds(hierarchy);
    }

    /**
     * Scans a class.
     *
     * @param owner the class, with its code and expanded stack maps
     * @param hierarchy for return types that are not ours
     * @return what is to be done
     */
    public static ScannedClass scan(ClassNode owner, ClassHierarchy hierarchy) {
        ClassScanner scanner = new ClassScanner(owner, hierarchy);
        owner.methods.forEach(scanner::collectLambdas);
        for (MethodNode method : owner.methods) {
            FailureInMethod.named(method.name + method.desc, () -> scanner.scan(method));
        }
        return new ScannedClass(owner, scanner.methods, scanner.diagnostics);
    }

    private void collectLambdas(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    collectLambda(method, instruction, argument);
                }
            } else if (instruction instanceof LdcInsnNode load) {
                findAwait(method, instruction, load.cst);
            }
        }
    }

    private void collectLambda(MethodNode method, AbstractInsnNode dynamic, Object argument) {
        findAwait(method, dynamic, argument);
        if (argument instanceof Handle handle && handle.getOwner().equals(owner.name)) {
            lambdas.add(handle.getName() + handle.getDesc());
            if (handle.getName().endsWith(ADAPTER)) {
                adapted.add(handle.getName().substring(0, handle.getName().length() - ADAPTER.length()));
            }
        }
    }

    /** A constant may be made of others, by a bootstrap method of its own. */
    private void findAwait(MethodNode method, AbstractInsnNode instruction, Object constant) {
        if (Calls.isSuspendingHandle(constant)) {
            String verb = ((Handle) constant).getName();
            report(DiagnosticCode.AWAIT_BY_REFERENCE, method, instruction, verb + " is used as a method reference");
        } else if (constant instanceof ConstantDynamic dynamic) {
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                findAwait(method, instruction, dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private void scan(MethodNode method) {
        AbstractInsnNode await = firstAwait(method);
        boolean marked = isMarked(method);
        if (method.name.startsWith("<")) {
            scanInitialiser(method, marked, await);
        } else if (marked && (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            report(DiagnosticCode.ASYNC_WITHOUT_BODY, method, null, "@Async on a method without a body");
        } else if (marked && (method.access & Opcodes.ACC_BRIDGE) == 0) {
            accept(method);
        } else if (await != null) {
            scanUnmarked(method, await);
        }
    }

    /** Only bytecode can mark one; Java's annotation does not go there. */
    private void scanInitialiser(MethodNode method, boolean marked, @Nullable AbstractInsnNode await) {
        if (marked || await != null) {
            String what = await != null ? verb(await) + " in " : "@Async on ";
            String where = method.name.equals("<init>") ? "a constructor" : "a static initialiser";
            report(DiagnosticCode.AWAIT_IN_INITIALISER, method, await, what + where);
        }
    }

    private static String verb(AbstractInsnNode call) {
        return ((MethodInsnNode) call).name;
    }

    private void scanUnmarked(MethodNode method, AbstractInsnNode await) {
        String verb = verb(await);
        if (!isLambda(method)) {
            report(DiagnosticCode.AWAIT_OUTSIDE_ASYNC, method, await, verb + " in a method that is not @Async");
        } else if (kindOf(method) == null || kindOf(method) == ReturnKind.DETACHED) {
            String type = Type.getReturnType(method.desc).getClassName();
            report(DiagnosticCode.AWAIT_IN_PLAIN_LAMBDA, method, await, verb + " in a lambda that returns " + type);
        } else {
            accept(method);
        }
    }

    /**
     * Kotlin's lambdas are not synthetic; the {@code $} of their names keeps them apart from methods of users. Those of
     * Scala that take primitives stand behind an adapter. Compilers drop unreachable code, but not the bodies of the
     * lambdas in it: nothing refers to those.
     */
    private boolean isLambda(MethodNode method) {
        boolean named = (method.access & Opcodes.ACC_PRIVATE) != 0 && method.name.contains("$lambda$");
        boolean generated = (method.access & Opcodes.ACC_SYNTHETIC) != 0 || named;
        boolean referred = lambdas.contains(method.name + method.desc) || adapted.contains(method.name);
        return generated && (referred || method.name.startsWith("lambda$"));
    }

    private void accept(MethodNode method) {
        AbstractInsnNode emitter = first(method, Calls::isEmitter);
        String returned = Type.getReturnType(method.desc).getClassName();
        ReturnKind kind = kindOf(method);
        if (kind == null) {
            report(DiagnosticCode.UNSUPPORTED_RETURN_TYPE, method, null, "@Async method returns " + returned);
        } else if (emitter != null && kind != ReturnKind.GENERATOR) {
            String message = "emitter() in a method that returns " + returned;
            report(DiagnosticCode.EMITTER_OUTSIDE_GENERATOR, method, emitter, message);
        } else if (kind == ReturnKind.GENERATOR && returnsAnother(method)) {
            AbstractInsnNode at = first(method, ClassScanner::isReturn);
            report(DiagnosticCode.GENERATOR_WITHOUT_END, method, at, "a generator method returns another generator");
        } else if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            report(DiagnosticCode.SYNCHRONIZED_METHOD, method, firstAwait(method), "@Async method is synchronized");
        } else {
            methods.add(new AsyncMethod(method, kind));
        }
    }

    /** One that does not return at all may go on for ever. */
    private static boolean returnsAnother(MethodNode method) {
        return first(method, Calls::isEnd) == null && first(method, ClassScanner::isReturn) != null;
    }

    private static boolean isReturn(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.ARETURN;
    }

    private @Nullable ReturnKind kindOf(MethodNode method) {
        return kinds.of(Type.getReturnType(method.desc), owner.name);
    }

    private static @Nullable AbstractInsnNode firstAwait(MethodNode method) {
        return first(method, Calls::isSuspending);
    }

    private static @Nullable AbstractInsnNode first(MethodNode method, Predicate<AbstractInsnNode> wanted) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (wanted.test(instruction)) {
                return instruction;
            }
        }
        return null;
    }

    private static boolean isMarked(MethodNode method) {
        return has(method.invisibleAnnotations) || has(method.visibleAnnotations);
    }

    private static boolean has(@Nullable List<AnnotationNode> annotations) {
        return annotations != null
                && annotations.stream().anyMatch(found -> found.desc.equals(RuntimeSymbols.ASYNC_DESCRIPTOR));
    }

    private void report(
            DiagnosticCode code, MethodNode method, @Nullable AbstractInsnNode instruction, String message) {
        diagnostics.add(Diagnostic.of(
                code, instruction == null ? Places.of(owner, method) : Places.of(owner, method, instruction), message));
    }
}
