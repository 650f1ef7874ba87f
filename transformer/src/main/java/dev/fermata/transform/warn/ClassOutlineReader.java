package dev.fermata.transform.warn;

import dev.fermata.transform.type.RuntimeSymbols;
import dev.fermata.transform.warn.ClassOutline.Enclosure;
import dev.fermata.transform.warn.ClassOutline.Silence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes the outline of a class that it visits. */
final class ClassOutlineReader extends ClassVisitor {

    private String name = "";
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private final Set<String> methods = new HashSet<>();
    private final Set<String> blocking = new HashSet<>();
    private final Map<String, Silence> silenced = new HashMap<>();
    private @Nullable Enclosure enclosure;

    ClassOutlineReader() {
        super(Opcodes.ASM9);
    }

    ClassOutline outline() {
        Set<String> allBlocking = blocking.contains(ClassOutline.TYPE) ? methods : blocking;
        return new ClassOutline(superName, interfaces, allBlocking, silenced, enclosure);
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superclass,
            String @Nullable [] superinterfaces) {
        name = internalName;
        superName = superclass;
        interfaces = superinterfaces == null ? List.of() : List.of(superinterfaces);
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        enclosure = new Enclosure(owner, method == null ? null : method + descriptor);
    }

    @Override
    public void visitInnerClass(String innerName, @Nullable String outerName, @Nullable String simpleName, int access) {
        if (innerName.equals(name) && outerName != null) {
            enclosure = new Enclosure(outerName, null);
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation(ClassOutline.TYPE, descriptor);
    }

    @Override
    public MethodVisitor visitMethod(
            int access,
            String methodName,
            String methodDescriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        String key = methodName + methodDescriptor;
        methods.add(key);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                return annotation(key, descriptor);
            }
        };
    }

    private @Nullable AnnotationVisitor annotation(String key, String descriptor) {
        if (descriptor.equals(RuntimeSymbols.BLOCKING_DESCRIPTOR)) {
            blocking.add(key);
        } else if (descriptor.equals(RuntimeSymbols.SUPPRESS_WARNINGS_DESCRIPTOR)) {
            return new CodesReader(codes -> silenced.put(key, new Silence(codes)));
        }
        return null;
    }

    /** Reads the codes of one annotation. */
    private static final class CodesReader extends AnnotationVisitor {

        private final Set<String> codes = new HashSet<>();
        private final Consumer<Set<String>> target;

        CodesReader(Consumer<Set<String>> target) {
            super(Opcodes.ASM9);
            this.target = target;
        }

        @Override
        public void visit(@Nullable String element, Object value) {
            codes.add(value.toString());
        }

        @Override
        public AnnotationVisitor visitArray(String element) {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(@Nullable String index, Object value) {
                    codes.add(value.toString());
                }
            };
        }

        @Override
        public void visitEnd() {
            target.accept(Set.copyOf(codes));
        }
    }
}
