package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Kind;
import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;

/** What stands in a class file beside the code comes through a transformation as it was. */
class ClassFilesIT {

    /** What a transformation adds to: the marker, the links of frames, the nested class Lookup that they name. */
    private static final Set<String> ADDED_TO =
            Set.of("RuntimeInvisibleAnnotations", "BootstrapMethods", "InnerClasses");

    private static final int FULL_FRAME_KIND = Opcodes.F_FULL;

    @Test
    void T05_every_kind_of_stack_map_is_read_alike() throws Exception {
        Map<String, byte[]> compressed = Cases.library(Kind.COLD).classes();
        Map<String, byte[]> full = new HashMap<>();
        Set<Integer> kinds = new HashSet<>();
        compressed.forEach((name, bytes) -> {
            collectKinds(bytes, kinds);
            full.put(name, withFullFramesOnly(bytes));
        });
        assertEquals(Set.of(Opcodes.F_SAME, Opcodes.F_SAME1, Opcodes.F_CHOP, Opcodes.F_APPEND, Opcodes.F_FULL), kinds);
        Map<String, byte[]> expected = Cases.transformed(Kind.COLD);
        for (String name : compressed.keySet()) {
            byte[] transformed = transform(full.get(name), full);
            assertEquals(text(expected.get(name)), text(transformed), name);
        }
    }

    @Test
    void T06_unreachable_code_with_stack_maps_is_no_obstacle() throws Exception {
        byte[] plain = OddClass.write(Opcodes.V17, "Unreachable", OddClass::unreachable);
        LinkingLoader loader = new LinkingLoader(Map.of("Unreachable", transform(plain, Map.of())));
        Object started = loader.loadClass("Unreachable")
                .getMethod("body", Awaitable.class)
                .invoke(null, Fermata.defer(() -> Fermata.result("reached")));
        assertEquals("reached", Fermata.run((Coroutine<?>) started));
    }

    @Test
    void T07_the_minor_version_of_previews_is_kept() throws Exception {
        byte[] preview = shapes().get("shapes.Parcel$Large").clone();
        preview[4] = (byte) 0xFF;
        preview[5] = (byte) 0xFF;
        byte[] transformed = transform(preview, shapes());
        assertEquals(List.of((byte) 0xFF, (byte) 0xFF), List.of(transformed[4], transformed[5]));
        assertEquals(preview[7], transformed[7]);
    }

    @Test
    void T08_unknown_attributes_are_kept() throws Exception {
        byte[] before = withUnknownAttributes(shapes().get("shop.Shop"));
        byte[] after = transform(before, shapes());
        assertEquals(carriers(before), carriers(after));
        assertTrue(carriers(after)
                .containsAll(List.of("the class", "sold", "total(Ljava/util/List;)Ldev/fermata/Coroutine;")));
    }

    /** Who has the unknown attribute. */
    private static Set<String> carriers(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        Set<String> carriers = new TreeSet<>();
        add(carriers, "the class", node.attrs);
        node.fields.forEach(field -> add(carriers, field.name, field.attrs));
        node.methods.forEach(method -> add(carriers, method.name + method.desc, method.attrs));
        return carriers;
    }

    private static void add(Set<String> carriers, String name, List<Attribute> attributes) {
        if (attributes != null && attributes.stream().anyMatch(Unknown::isOne)) {
            carriers.add(name);
        }
    }

    @Test
    void T09_attributes_that_tie_classes_together_are_kept_byte_by_byte() throws Exception {
        Set<String> seen = new HashSet<>();
        Map<String, byte[]> classes = new HashMap<>(shapes());
        classes.putAll(Cases.library(Kind.COLD).classes());
        for (var entry : classes.entrySet()) {
            SortedMap<String, String> before = ClassAttributes.of(entry.getValue());
            SortedMap<String, String> after = ClassAttributes.of(transform(entry.getValue(), classes));
            seen.addAll(before.keySet());
            before.keySet().removeAll(ADDED_TO);
            after.keySet().removeAll(ADDED_TO);
            assertEquals(before, after, entry.getKey());
        }
        Set<String> wanted = Set.of(
                "NestHost",
                "NestMembers",
                "PermittedSubclasses",
                "Record",
                "EnclosingMethod",
                "Signature",
                "Deprecated");
        assertTrue(seen.containsAll(wanted), seen.toString());
    }

    private static Map<String, byte[]> shapes() throws Exception {
        return CaseLibrary.of(Kind.COLD, HostPrograms.classes()).classes();
    }

    private static byte[] transform(byte[] classFile, Map<String, byte[]> others) {
        TransformResult result = new Transformer(false).transform(classFile, AheadOfTime.among(others));
        assertFalse(result.hasErrors(), () -> result.diagnostics().toString());
        return result.classFile() == null ? classFile : result.classFile();
    }

    private static String text(byte[] classFile) {
        java.io.StringWriter text = new java.io.StringWriter();
        new ClassReader(classFile)
                .accept(
                        new org.objectweb.asm.util.TraceClassVisitor(new java.io.PrintWriter(text)),
                        ClassReader.EXPAND_FRAMES);
        return text.toString();
    }

    private static void collectKinds(byte[] classFile, Set<Integer> kinds) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        node.methods.forEach(method -> method.instructions.forEach(instruction -> {
            if (instruction instanceof FrameNode frame) {
                kinds.add(frame.type);
            }
        }));
    }

    private static byte[] withFullFramesOnly(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor full = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new FullFrames(super.visitMethod(access, name, descriptor, signature, exceptions));
            }
        };
        new ClassReader(classFile).accept(full, ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    /** Says of every frame that it is to be written in full. */
    private static final class FullFrames extends MethodVisitor {

        FullFrames(MethodVisitor out) {
            super(Opcodes.ASM9, out);
        }

        @Override
        public void visitFrame(int type, int locals, Object[] local, int depth, Object[] stack) {
            mv.visitFrame(FULL_FRAME_KIND, locals, local, depth, stack);
        }
    }

    private static byte[] withUnknownAttributes(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        node.visitAttribute(new Unknown());
        node.fields.forEach(field -> field.visitAttribute(new Unknown()));
        node.methods.stream()
                .filter(method -> !method.name.startsWith("<"))
                .forEach(method -> method.visitAttribute(new Unknown()));
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** An attribute that nobody knows. */
    private static final class Unknown extends Attribute {

        private static final byte[] CONTENT = {1, 2, 3};

        Unknown() {
            super("acme.Unknown");
        }

        @Override
        protected org.objectweb.asm.ByteVector write(
                ClassWriter writer, byte[] code, int length, int maxStack, int maxLocals) {
            return new org.objectweb.asm.ByteVector().putByteArray(CONTENT, 0, CONTENT.length);
        }

        static boolean isOne(Attribute attribute) {
            return attribute.type.equals("acme.Unknown");
        }
    }
}
