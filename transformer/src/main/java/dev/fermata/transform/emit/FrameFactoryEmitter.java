package dev.fermata.transform.emit;

import dev.fermata.transform.plan.FrameShape;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.plan.SuspensionPoint;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.RuntimeSymbols;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the method that makes frames.
 *
 * <pre>
 * Template:
 *     private static synthetic Frame2_1 m$frame() {
 *         return new Frame2_1(invokedynamic code(ABI, m(MethodFrame, Driver, int), file, lines, catching));
 *     }
 * </pre>
 */
final class FrameFactoryEmitter {

    private FrameFactoryEmitter() {}

    static MethodNode emit(MethodPlan plan, HostClass host) {
        FrameShape shape = plan.shape();
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode out = new MethodNode(
                Opcodes.ASM9, access, plan.names().frameFactory(), "()L" + shape.className() + ";", null, null);
        CodeBuilder code = new CodeBuilder(out);
        code.type(Opcodes.NEW, shape.className()).op(Opcodes.DUP).add(link(plan, host));
        if (shape.wide()) {
            code.push(shape.references()).push(shape.primitives());
        }
        code.construct(shape.className(), "(L" + RuntimeSymbols.CODE + (shape.wide() ? ";II)V" : ";)V"));
        code.op(Opcodes.ARETURN);
        return out;
    }

    private static InvokeDynamicInsnNode link(MethodPlan plan, HostClass host) {
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC,
                RuntimeSymbols.LINKER,
                RuntimeSymbols.LINK_CODE,
                RuntimeSymbols.LINK_CODE_DESCRIPTOR,
                false);
        Handle resume = new Handle(
                Opcodes.H_INVOKESTATIC,
                host.name(),
                plan.names().resume().name(),
                plan.names().resume().descriptor(),
                host.isInterface());
        String file = host.sourceFile() == null ? "" : host.sourceFile();
        return new InvokeDynamicInsnNode(
                plan.method().node().name,
                "()L" + RuntimeSymbols.CODE + ";",
                bootstrap,
                RuntimeSymbols.ABI,
                resume,
                file,
                lines(plan),
                catching(plan));
    }

    private static String lines(MethodPlan plan) {
        StringBuilder lines = new StringBuilder();
        lines.append((char) Places.firstLine(plan.method().node()));
        plan.points().forEach(point -> lines.append((char) point.line()));
        return lines.toString();
    }

    private static String catching(MethodPlan plan) {
        StringBuilder catching = new StringBuilder();
        plan.points().stream().filter(SuspensionPoint::caught).forEach(point -> catching.append((char) point.state()));
        return catching.toString();
    }
}
