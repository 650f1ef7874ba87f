package dev.fermata.frame;

import dev.fermata.continuation.Callee;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The method that a call names, as the calling class resolves it, and which one a receiver makes of it.
 *
 * @param caller the calling class, with its private access
 * @param name the method's name
 * @param descriptor its type, without a receiver
 * @param owner the class that the call names
 * @param plain the call as it was written
 */
record CalledMethod(Lookup caller, Class<?> owner, String name, MethodType descriptor, MethodHandle plain) {

    /**
     * Resolves a call.
     *
     * @param caller the calling class, with its private access
     * @param owner the class that the call names
     * @param name the method's name
     * @param descriptor its type, without a receiver
     * @param isStatic whether it has no receiver
     * @return the method
     * @throws IncompatibleClassChangeError or a subclass of it, as the call would, when there is no such method or no access
     */
    static CalledMethod resolve(Lookup caller, Class<?> owner, String name, MethodType descriptor, boolean isStatic) {
        try {
            MethodHandle plain =
                    isStatic ? caller.findStatic(owner, name, descriptor) : caller.findVirtual(owner, name, descriptor);
            return new CalledMethod(caller, owner, name, descriptor, plain);
        } catch (NoSuchMethodException missing) {
            throw causedBy(missing, new NoSuchMethodError(missing.getMessage()));
        } catch (IllegalAccessException refused) {
            throw refused.getCause() instanceof IncompatibleClassChangeError real
                    ? real
                    : causedBy(refused, new IllegalAccessError(refused.getMessage()));
        }
    }

    private static <E extends LinkageError> E causedBy(Exception cause, E error) {
        error.initCause(cause);
        return error;
    }

    /** Whether it has no receiver. */
    boolean isStatic() {
        return plain.type().parameterCount() == descriptor.parameterCount();
    }

    /** What the call answers, as its descriptor says. */
    Class<?> made() {
        return descriptor.returnType();
    }

    /**
     * Whether a call on a receiver always runs the stub of a method, and nothing else; to be asked when it has done so once. A stub of
     * the receiver's own class overrides whatever is called there; an inherited one might be hidden by something in between.
     *
     * @param callee the method whose stub was run
     * @param receiver what it was called on; null for a static method
     * @return false where that is not certain
     */
    boolean isSurely(Callee callee, @Nullable Object receiver) throws ReflectiveOperationException {
        if (!callee.isCalledBy(name, descriptor, isStatic())) {
            return false;
        }
        MethodHandleInfo resolved = caller.revealDirect(plain);
        Class<?> declaring = callee.owner();
        if (receiver != null && (receiver.getClass().isHidden() || !isKept(receiver.getClass()))) {
            return false;
        }
        if (receiver == null || Modifier.isPrivate(resolved.getModifiers())) {
            return resolved.getDeclaringClass() == declaring;
        }
        Class<?> type = receiver.getClass();
        return canOverride(declaring, resolved)
                && (type == declaring
                        || (selected(type, descriptor) == declaring && selected(type, callee.type()) == declaring));
    }

    /** Overriding needs no more than an equal name and type, except where the method is private to its package (JVMS 5.4.5). */
    private static boolean canOverride(Class<?> declaring, MethodHandleInfo resolved) {
        int visible = Modifier.PUBLIC | Modifier.PROTECTED;
        return (resolved.getModifiers() & visible) != 0 || resolved.getDeclaringClass() == declaring;
    }

    /** The class whose method runs when one is called on exactly that type; null where that cannot be told. */
    private @Nullable Class<?> selected(Class<?> type, MethodType descriptor) throws ReflectiveOperationException {
        Lookup lookup = MethodHandles.privateLookupIn(type, caller);
        MethodHandleInfo method = lookup.revealDirect(lookup.findVirtual(type, name, descriptor));
        return Modifier.isPrivate(method.getModifiers()) ? null : method.getDeclaringClass();
    }

    /** Whether a class lives as long as the calling one: their loaders are the same, or one that the calling class refers to. */
    private boolean isKept(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader == owner.getClassLoader()) {
            return true;
        }
        ClassLoader keeping = caller.lookupClass().getClassLoader();
        while (keeping != null && keeping != loader) {
            keeping = keeping.getParent();
        }
        return keeping == loader;
    }
}
