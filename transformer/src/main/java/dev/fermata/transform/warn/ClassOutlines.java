package dev.fermata.transform.warn;

import dev.fermata.transform.type.ClassBytes;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * The outlines that one class's warnings need, each read once. Classes of the JDK and of Fermata are never looked up; a class
 * that is not to be found has no outline, and that is no mistake.
 */
final class ClassOutlines {

    private static final List<String> NEVER_LOOKED_UP =
            List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "dev/fermata/", "[");
    private static final int HEADERS = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final ClassBytes classes;
    private final Map<String, ClassOutline> known = new HashMap<>();
    private final Map<String, Set<String>> families = new HashMap<>();

    ClassOutlines(String ownName, byte[] ownBytes, ClassBytes classes) {
        this.classes = classes;
        known.put(ownName, read(ownBytes));
    }

    @Nullable
    ClassOutline of(String internalName) {
        ClassOutline outline = known.get(internalName);
        if (outline == null && NEVER_LOOKED_UP.stream().noneMatch(internalName::startsWith)) {
            outline = read(classes.find(internalName));
            known.put(internalName, outline);
        }
        return outline;
    }

    private static ClassOutline read(byte @Nullable [] bytes) {
        ClassOutlineReader reader = new ClassOutlineReader();
        if (bytes != null) {
            try {
                new ClassReader(bytes).accept(reader, HEADERS);
            } catch (RuntimeException unreadable) {
                reader = new ClassOutlineReader();
            }
        }
        return reader.outline();
    }

    /** A class and all its supertypes, as far as they are known. */
    Set<String> family(String internalName, Function<String, List<String>> told) {
        return families.computeIfAbsent(internalName, name -> collect(name, told));
    }

    private Set<String> collect(String internalName, Function<String, List<String>> told) {
        Set<String> family = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(internalName));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (family.add(name)) {
                open.addAll(told.apply(name));
                ClassOutline outline = of(name);
                if (outline != null) {
                    open.addAll(outline.supertypes());
                }
            }
        }
        family.add(MachineType.OBJECT_NAME);
        return family;
    }
}
