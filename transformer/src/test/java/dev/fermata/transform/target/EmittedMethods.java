package dev.fermata.transform.target;

import dev.fermata.transform.type.RuntimeSymbols;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The methods of a transformed class that the original did not have, but for the one that tells its generation. */
public final class EmittedMethods {

    private final List<MethodNode> methods;
    private final String owner;

    private EmittedMethods(String owner, List<MethodNode> methods) {
        this.owner = owner;
        this.methods = methods;
    }

    static EmittedMethods of(byte[] original, byte[] emitted) {
        Set<String> before = new HashSet<>();
        ClassNodes.read(original).methods.forEach(method -> before.add(method.name + method.desc));
        ClassNode after = ClassNodes.read(emitted);
        return new EmittedMethods(
                after.name,
                after.methods.stream()
                        .filter(method -> !before.contains(method.name + method.desc))
                        .filter(method -> !method.name.equals(RuntimeSymbols.GENERATION))
                        .toList());
    }

    public List<MethodNode> all() {
        return methods;
    }

    /** The copies of the bodies: all but the factories of frames. */
    public List<MethodNode> copies() {
        return methods.stream()
                .filter(method -> method.desc.endsWith(")Ljava/lang/Object;"))
                .toList();
    }

    public List<MethodNode> factories() {
        return methods.stream()
                .filter(method -> !method.desc.endsWith(")Ljava/lang/Object;"))
                .toList();
    }

    public MethodNode resume(String name) {
        return one(name, method -> method.desc.startsWith("(Ldev/fermata/frame/MethodFrame;"));
    }

    public MethodNode entry(String name) {
        return one(name, method -> !method.desc.startsWith("(Ldev/fermata/frame/MethodFrame;"));
    }

    private MethodNode one(String name, Predicate<MethodNode> wanted) {
        List<MethodNode> found = copies().stream()
                .filter(method -> method.name.equals(name) && wanted.test(method))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(owner + "." + name + " has " + found.size() + " such copies");
        }
        return found.get(0);
    }

    /** The size of a method's code in bytes, where no jump and no constant needs its wide form. */
    public static int size(MethodNode method) {
        CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
        method.accept(evaluator);
        return evaluator.getMinSize();
    }

    public static boolean isPrivateStatic(MethodNode method) {
        int both = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
        return (method.access & both) == both;
    }
}
