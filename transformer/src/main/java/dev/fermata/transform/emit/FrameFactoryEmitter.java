package dev.fermata.transform.emit;

import dev.fermata.transform.plan.FrameShape;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.plan.SuspensionPoint;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the methods that make frames.
 *
 * <pre>
 * Template:
 *     private static synthetic Frame2_1 m$frame() {
 *         return new Frame2_1(invokedynamic code(ABI, m(MethodFrame, Object, Driver, int), file, lines, catching, stub));
 *     }
 *     private static synthetic Frame1_0 m$suspended()                  // the same, where suspension points need less
 * with several resume copies:
 *         … invokedynamic codeOfParts(ABI, firsts, file, lines, catching, stub, m(MethodFrame, Object, Driver, int), …)
 * </pre>
 */
final class FrameFactoryEmitter {

    private FrameFactoryEmitter() {}

    /** The one for frames that hold everything. */
    static MethodNode emit(MethodPlan plan, ResumeCopies copies, HostClass host) {
        return emit(plan.shapes().coroutine(), plan.names().frameFactory(), link(plan, copies, host));
    }

    /** The one for frames that hold what is needed at suspension points. */
    static MethodNode emitForPoints(MethodPlan plan, ResumeCopies copies, HostClass host) {
        return emit(plan.shapes().suspended(), plan.names().pointFactory(), link(plan, copies, host));
    }

    private static MethodNode emit(FrameShape shape, String name, InvokeDynamicInsnNode link) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode out = new MethodNode(Opcodes.ASM9, access, name, "()L" + shape.className() + ";", null, null);
        CodeBuilder code = new CodeBuilder(out);
        code.type(Opcodes.NEW, shape.className()).op(Opcodes.DUP).add(link);
        if (shape.wide()) {
            code.push(shape.references()).push(shape.primitives());
        }
        code.construct(shape.className(), "(L" + RuntimeSymbols.CODE + (shape.wide() ? ";II)V" : ";)V"));
        code.op(Opcodes.ARETURN);
        return out;
    }

    private static InvokeDynamicInsnNode link(MethodPlan plan, ResumeCopies copies, HostClass host) {
        List<Object> constants = new ArrayList<>();
        constants.add(RuntimeSymbols.ABI);
        List<Handle> resumes =
                copies.methods().stream().map(copy -> handle(copy, host)).toList();
        boolean several = resumes.size() > 1;
        constants.add(several ? firsts(copies) : resumes.get(0));
        constants.add(host.sourceFile() == null ? "" : host.sourceFile());
        constants.add(lines(plan));
        constants.add(catching(plan));
        constants.add(plan.names().stub());
        if (several) {
            constants.addAll(resumes);
        }
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC,
                RuntimeSymbols.LINKER,
                several ? RuntimeSymbols.LINK_PARTS : RuntimeSymbols.LINK_CODE,
                several ? RuntimeSymbols.LINK_PARTS_DESCRIPTOR : RuntimeSymbols.LINK_CODE_DESCRIPTOR,
                false);
        String type = "()L" + RuntimeSymbols.CODE + ";";
        return new InvokeDynamicInsnNode(plan.method().node().name, type, bootstrap, constants.toArray());
    }

    private static Handle handle(MethodNode copy, HostClass host) {
        return new Handle(Opcodes.H_INVOKESTATIC, host.name(), copy.name, copy.desc, host.isInterface());
    }

    private static String firsts(ResumeCopies copies) {
        StringBuilder firsts = new StringBuilder();
        copies.firsts().forEach(first -> firsts.append((char) first.intValue()));
        return firsts.toString();
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
