package dev.fermata.transform.emit;

import dev.fermata.transform.type.RuntimeSymbols;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the method that tells the runtime whether the class is still the one it has seen: another agent may have written into its
 * stubs since, and the JVM then links the call site again.
 *
 * <pre>
 * Template:
 *     private static synthetic Object fermata$generation() {
 *         return invokedynamic generation();
 *     }
 * </pre>
 */
final class GenerationEmitter {

    private GenerationEmitter() {}

    static MethodNode emit() {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        String descriptor = "()Ljava/lang/Object;";
        MethodNode out = new MethodNode(Opcodes.ASM9, access, RuntimeSymbols.GENERATION, descriptor, null, null);
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC,
                RuntimeSymbols.LINKER,
                RuntimeSymbols.LINK_GENERATION,
                RuntimeSymbols.LINK_GENERATION_DESCRIPTOR,
                false);
        CodeBuilder code = new CodeBuilder(out);
        code.add(new InvokeDynamicInsnNode(RuntimeSymbols.LINK_GENERATION, descriptor, bootstrap));
        code.op(Opcodes.ARETURN);
        return out;
    }
}
