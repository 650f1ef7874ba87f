package dev.fermata.transform.emit;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Passes on what stands about a method, its annotations and attributes, with the stub in place of its code. */
final class StubWriter extends MethodNode {

    private final MethodVisitor out;
    private final MethodNode stub;

    StubWriter(MethodVisitor out, MethodNode stub) {
        super(Opcodes.ASM9, stub.access, stub.name, stub.desc, null, null);
        this.out = out;
        this.stub = stub;
    }

    @Override
    public void visitEnd() {
        instructions = stub.instructions;
        tryCatchBlocks = stub.tryCatchBlocks;
        localVariables = null;
        visibleLocalVariableAnnotations = null;
        invisibleLocalVariableAnnotations = null;
        accept(out);
    }
}
