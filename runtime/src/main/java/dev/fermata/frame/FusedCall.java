package dev.fermata.frame;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Suspension;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where a call is awaited at once. It begins with the plain call, and looks at the coroutines that come of it; what it
 * learns is put in front, so that the entry copy runs without any coroutine:
 *
 * <pre>
 *   receiver is exactly a C1, and the class of its method is of the generation seen ──▶ entry copy of C1's method
 *   receiver is exactly a C2 …                                                      ──▶ entry copy of C2's method
 *   else                                                                            ──▶ plain call, look, await
 * </pre>
 * The first receiver that cannot be put in front, and the fifth class, close the site: the rest is called plainly for good. It keeps
 * no class that the calling class does not keep anyway, so that none is held from being unloaded. Safe for use by several threads
 * at once: what one of them learns twice does no harm.
 */
final class FusedCall extends MutableCallSite {

    private static final int MOST_CLASSES = 4;

    /** A receiver's class, and the method that is called on it. */
    private record Link(Class<?> receiver, Callee callee) {}

    private final CalledMethod called;
    private final String returnedBy;
    private final int patience;
    private final List<Link> links = new ArrayList<>();
    private volatile boolean closed;
    private int calls;
    private @Nullable MethodHandle learning;

    /**
     * A site that makes the plain call.
     *
     * @param type {@code (receiver?, arguments, Driver, int) -> Object}
     * @param called what the call names
     * @param returnedBy the method that returns what the call answers, instead of awaiting it; empty where it is awaited
     * @param patience how many calls are made before the site looks at what comes of them
     */
    FusedCall(MethodType type, CalledMethod called, String returnedBy, int patience) {
        super(type);
        this.called = called;
        this.returnedBy = returnedBy;
        this.patience = patience;
        MethodHandle await = own("await");
        setTarget(MethodHandles.collectArguments(
                        await.asType(await.type().changeParameterType(0, called.made())), 0, called.plain())
                .asType(type));
    }

    /** While the site counts, and in a site of static calls for good. */
    @Nullable
    Object await(Source<?> made, Driver driver, int depth) throws Throwable {
        if (!closed) {
            if (called.isStatic()) {
                look(made, null);
            } else if (++calls > patience) {
                beginToLearn();
            }
        }
        return outcome(made, driver, depth);
    }

    private synchronized void beginToLearn() {
        if (learning == null) {
            learning = learning();
            setTarget(learning);
        }
    }

    @Nullable
    Object learn(Source<?> made, Object receiver, Driver driver, int depth) throws Throwable {
        if (!closed) {
            look(made, receiver);
        }
        return outcome(made, driver, depth);
    }

    private @Nullable Object outcome(Source<?> made, Driver driver, int depth) throws Throwable {
        return returnedBy.isEmpty()
                ? Suspension.await(made, driver, depth)
                : Suspension.handOn(made, driver, depth, returnedBy);
    }

    private void look(Source<?> made, @Nullable Object receiver) {
        if (receiver == null && ++calls <= patience) {
            return;
        }
        try {
            Callee callee = Callee.of(made);
            if (callee == null || callee.isAltered() || !called.isSurely(callee, receiver)) {
                closed = true;
            } else if (callee.isAsWritten()) {
                link(new Link(receiver == null ? callee.owner() : receiver.getClass(), callee));
            } else {
                callee.watch();
            }
        } catch (VirtualMachineError full) {
            // the plain call goes on as far as it gets, and the next one looks again
        } catch (Throwable unusual) {
            closed = true;
        }
    }

    private synchronized void link(Link link) throws ReflectiveOperationException {
        for (Link other : links) {
            if (other.receiver == link.receiver) {
                // either another thread was faster, or the class has changed since
                closed = closed || other.callee != link.callee;
                return;
            }
        }
        if (links.size() == MOST_CLASSES) {
            closed = true;
            return;
        }
        links.add(link);
        MethodHandle target = learning == null ? getTarget() : learning;
        for (int i = links.size() - 1; i >= 0; i--) {
            target = guarded(links.get(i), target);
        }
        // where the JIT does not inline the site, the JVM compiles what an invoker calls often as a whole of its own
        setTarget(MethodHandles.exactInvoker(type()).bindTo(target));
    }

    private MethodHandle guarded(Link link, MethodHandle otherwise) throws ReflectiveOperationException {
        MethodHandle entry = link.callee.entry().asType(type());
        MethodHandle isCurrent = MethodHandles.filterReturnValue(
                Objects.requireNonNull(link.callee.generation()), test("isSame", Object.class, link.callee.token()));
        MethodHandle current = MethodHandles.guardWithTest(isCurrent, entry, otherwise);
        if (called.isStatic()) {
            return current;
        }
        MethodHandle isExactly = test("isExactly", Class.class, link.receiver);
        return MethodHandles.guardWithTest(
                isExactly.asType(isExactly.type().changeParameterType(0, type().parameterType(0))), current, otherwise);
    }

    /** The plain call, with a look at what came of which receiver. */
    private MethodHandle learning() {
        MethodHandle plain = called.plain();
        MethodType arguments = plain.type();
        MethodHandle learn = own("learn", Object.class);
        learn = learn.asType(
                learn.type().changeParameterType(0, called.made()).changeParameterType(1, arguments.parameterType(0)));
        learn = MethodHandles.dropArguments(learn, 2, arguments.parameterList().subList(1, arguments.parameterCount()));
        return MethodHandles.foldArguments(learn, plain).asType(type());
    }

    // no constants: an initialiser that overflows the stack, and a first call may be deep, is lost for good

    private MethodHandle own(String name, Class<?>... more) {
        try {
            MethodType type = MethodType.methodType(Object.class, Source.class, more)
                    .appendParameterTypes(Driver.class, int.class);
            return MethodHandles.lookup()
                    .findVirtual(FusedCall.class, name, type)
                    .bindTo(this);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(name, impossible);
        }
    }

    private static MethodHandle test(String name, Class<?> type, @Nullable Object expected)
            throws ReflectiveOperationException {
        MethodType tested = MethodType.methodType(boolean.class, type, Object.class);
        return MethodHandles.lookup().findStatic(FusedCall.class, name, tested).bindTo(expected);
    }

    static boolean isExactly(Class<?> type, Object receiver) {
        return receiver.getClass() == type;
    }

    static boolean isSame(Object token, Object generation) {
        return token == generation;
    }
}
