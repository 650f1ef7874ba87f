package dev.fermata.it.structure;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** What stands about the methods of a class file, as text: everything but their code. */
public final class MethodText {

    private MethodText() {}

    /** By name and descriptor: flags, generic signature, exceptions, parameters, all annotations and attributes. */
    public static Map<String, String> of(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE);
        Map<String, String> texts = new TreeMap<>();
        node.methods.forEach(method -> texts.put(method.name + method.desc, text(method)));
        return texts;
    }

    private static String text(MethodNode method) {
        Textifier text = new Textifier();
        method.accept(new TraceMethodVisitor(text));
        return method.access + " " + method.signature + " " + method.exceptions + " " + text.getText();
    }
}
