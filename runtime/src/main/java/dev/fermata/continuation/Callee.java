package dev.fermata.continuation;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The method whose call makes a frame, its <em>stub</em>, and the entry copy that runs its body without one. A call site that saw
 * such a frame may call the entry copy instead, as long as the stub is what the transformer wrote:
 *
 * <pre>
 *   UNKNOWN ──watch──▶ WATCHED ──a stub makes a frame──▶ AS_WRITTEN or ALTERED
 * </pre>
 * Mocking libraries and other agents put code into methods of classes that are loaded already. A stub that begins with something
 * else than the making of its frame is altered; and a class that is altered later has another {@linkplain #generation
 * generation} from then on, because the JVM links the {@code invokedynamic} instructions of its new code again.
 */
public final class Callee {

    /** The static method of a transformed class that answers its generation; written by the transformer. */
    private static final String GENERATION = "fermata$generation";

    private static final String STATIC = "static ";

    private enum Stub {
        UNKNOWN,
        WATCHED,
        AS_WRITTEN,
        ALTERED
    }

    private final Lookup owner;
    private final String name;
    private final boolean isStatic;
    private final String[] descriptors;
    private volatile Stub stub = Stub.UNKNOWN;
    private @Nullable MethodHandle generation;
    private @Nullable Object token;

    /**
     * A callee of a transformed class.
     *
     * @param owner its class, with private access
     * @param name the method's name
     * @param stub the method's descriptor, after {@code static} and a space where it is, and before the descriptors of the bridges
     *     that do nothing but call it, all with spaces between
     */
    public Callee(Lookup owner, String name, String stub) {
        this.owner = owner;
        this.name = name;
        this.isStatic = stub.startsWith(STATIC);
        this.descriptors = stub.substring(isStatic ? STATIC.length() : 0).split(" ");
    }

    /**
     * A callee of the library's own, whose stub nobody else writes into.
     *
     * @param owner its class, with private access
     * @param name the method's name
     * @param stub the method's descriptor
     * @return a callee that has not to be watched
     */
    public static Callee ofLibrary(Lookup owner, String name, String stub) {
        Callee callee = new Callee(owner, name, stub);
        callee.token = callee;
        callee.generation = MethodHandles.constant(Object.class, callee);
        callee.stub = Stub.AS_WRITTEN;
        return callee;
    }

    /**
     * The method whose call made a coroutine.
     *
     * @param made what a call answered
     * @return null where it is not known, or has no entry copy
     */
    public static @Nullable Callee of(@Nullable Source<?> made) {
        return made instanceof Frame frame ? frame.callee() : null;
    }

    /**
     * The class that declares the method.
     *
     * @return a transformed class
     */
    public Class<?> owner() {
        return owner.lookupClass();
    }

    /**
     * The type of the stub itself.
     *
     * @return without the receiver
     */
    public MethodType type() {
        return type(descriptors[0]);
    }

    /**
     * Whether a method that the {@linkplain #owner owner} declares is the stub, or a bridge to it.
     *
     * @param method its name
     * @param type its type, without a receiver
     * @param ofClass whether it is static
     * @return false where that is not certain
     */
    public boolean isCalledBy(String method, MethodType type, boolean ofClass) {
        if (!name.equals(method) || isStatic != ofClass) {
            return false;
        }
        for (String descriptor : descriptors) {
            if (descriptor.equals(type.descriptorString())) {
                return type(descriptor).equals(type);
            }
        }
        return false;
    }

    private MethodType type(String descriptor) {
        return MethodType.fromMethodDescriptorString(descriptor, owner().getClassLoader());
    }

    /**
     * The entry copy.
     *
     * @return {@code (receiver?, arguments, Driver, int) -> Object}
     * @throws ReflectiveOperationException when the class has none
     */
    public MethodHandle entry() throws ReflectiveOperationException {
        MethodType entry = type().changeReturnType(Object.class).appendParameterTypes(Driver.class, int.class);
        return owner.findStatic(owner(), name, isStatic ? entry : entry.insertParameterTypes(0, owner()));
    }

    /**
     * Begins to look at the stub: the next frame that it makes tells how it is.
     *
     * @throws Throwable when the class does not tell its generation
     */
    public void watch() throws Throwable {
        if (stub == Stub.UNKNOWN) {
            // the generation first: what alters the class after this moment changes it
            MethodHandle asked = owner.findStatic(owner(), GENERATION, MethodType.methodType(Object.class));
            synchronized (this) {
                if (stub == Stub.UNKNOWN) {
                    token = asked.invoke();
                    generation = asked;
                    stub = Stub.WATCHED;
                }
            }
        }
    }

    /**
     * Whether a frame that is being made is to be {@linkplain #look looked} at.
     *
     * @return true from {@link #watch} to the first frame of the stub
     */
    public boolean isWatched() {
        return stub == Stub.WATCHED;
    }

    /**
     * Whether the stub was seen to be as the transformer wrote it.
     *
     * @return true while {@link #generation} answers {@link #token}
     */
    public boolean isAsWritten() {
        return stub == Stub.AS_WRITTEN;
    }

    /**
     * Whether somebody else has written into the stub.
     *
     * @return true when its calls must not be left out
     */
    public boolean isAltered() {
        return stub == Stub.ALTERED;
    }

    /**
     * What answers the generation of the class as it is now.
     *
     * @return {@code () -> Object}
     */
    public @Nullable MethodHandle generation() {
        return generation;
    }

    /**
     * The generation of the class before its stub was looked at.
     *
     * @return compared by identity
     */
    public @Nullable Object token() {
        return token;
    }

    /**
     * Looks at the stub, if it is what makes a frame on this thread right now; to be called where the frame is made, by its
     * constructor. As written, the stub makes it with its very first instruction.
     */
    public void look() {
        try {
            int index = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).walk(this::indexInStub);
            if (index >= 0) {
                stub = index == 0 ? Stub.AS_WRITTEN : Stub.ALTERED;
            }
        } catch (StackOverflowError full) {
            // the next frame is looked at instead
        } catch (RuntimeException refused) {
            stub = Stub.ALTERED;
        }
    }

    /** Where the stub stands; -1 when it is something else of the class that makes a frame: a copy that suspends. */
    private int indexInStub(Stream<StackFrame> stack) {
        Iterator<StackFrame> frames = stack.iterator();
        StackFrame frame = frames.next();
        while (frames.hasNext() && frame.getDeclaringClass() != owner()) {
            frame = frames.next();
        }
        StackFrame maker = frames.hasNext() ? frames.next() : frame;
        boolean isStub = maker.getMethodName().equals(name)
                && maker.getDescriptor().equals(descriptors[0])
                && maker.getDeclaringClass() == owner();
        return isStub ? maker.getByteCodeIndex() : -1;
    }

    @Override
    public String toString() {
        return owner().getName() + "." + name + String.join(" ", List.of(descriptors));
    }
}
