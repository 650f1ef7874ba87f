package dev.fermata.transform.scan;

import dev.fermata.transform.type.ClassHeader;
import dev.fermata.transform.type.ClassHierarchy;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Decides from a return type how an async method starts. */
final class ReturnKinds {

    private static final Map<String, ReturnKind> KNOWN = Map.of(
            RuntimeSymbols.COROUTINE, ReturnKind.COLD,
            RuntimeSymbols.AWAITABLE, ReturnKind.COLD,
            RuntimeSymbols.COMPLETABLE_FUTURE, ReturnKind.HOT,
            RuntimeSymbols.COMPLETION_STAGE, ReturnKind.HOT,
            RuntimeSymbols.TASK, ReturnKind.HOT,
            RuntimeSymbols.ASYNC_GENERATOR, ReturnKind.GENERATOR,
            RuntimeSymbols.TWO_WAY_GENERATOR, ReturnKind.GENERATOR);

    private final ClassHierarchy hierarchy;

    ReturnKinds(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * The kind of a return type.
     *
     * @param type the return type
     * @param user internal name of the class that declares the method
     * @return null when no async method may return it
     */
    @Nullable
    ReturnKind of(Type type, String user) {
        if (type.getSort() == Type.VOID) {
            return ReturnKind.DETACHED;
        }
        if (type.getSort() != Type.OBJECT) {
            return null;
        }
        ReturnKind known = KNOWN.get(type.getInternalName());
        return known != null ? known : ofSubclass(type.getInternalName(), user);
    }

    private @Nullable ReturnKind ofSubclass(String name, String user) {
        if (name.startsWith("java/lang/") || !hierarchy.isSubclass(name, RuntimeSymbols.COMPLETABLE_FUTURE)) {
            return null;
        }
        ClassHeader header = hierarchy.header(name);
        return header != null && header.isConstructibleFrom(user) ? ReturnKind.HOT_SUBCLASS : null;
    }
}
