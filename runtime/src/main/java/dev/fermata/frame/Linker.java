package dev.fermata.frame;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Frame;
import dev.fermata.continuation.Resumer;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Links what emitted code refers to by {@code invokedynamic}. */
public final class Linker {

    /** The version of the contract that this runtime has. */
    static final int ABI = 2;

    /** How many calls a site makes before it looks at what comes of them; less would cost more than it saves while a program starts. */
    private static final int PATIENCE = Integer.getInteger("dev.fermata.fuseAfter", 100);

    private Linker() {}

    /**
     * The bootstrap of a method's {@link Code}.
     *
     * @param caller the transformed class, with its private access
     * @param method the method's name
     * @param type {@code () -> Code}
     * @param abi the version of the contract that the class was transformed for
     * @param resume the method's resume copy, whose first parameter is {@link MethodFrame} or a type above it
     * @param file the source file; empty when unknown
     * @param lines a char for each state: the source line of its suspension point, 0 where unknown
     * @param catching see {@link Code}
     * @param stub the method as a {@link Callee} describes it; empty where calls of it cannot be fused
     * @return a constant
     * @throws LambdaConversionException when {@code resume} has another shape
     */
    public static CallSite code(
            Lookup caller,
            String method,
            MethodType type,
            int abi,
            MethodHandle resume,
            String file,
            String lines,
            String catching,
            String stub)
            throws LambdaConversionException {
        requireAbi(caller, abi);
        Callee callee = callee(caller, method, stub);
        return constant(new Code(resumer(caller, resume), places(caller, method, file, lines), catching, callee), type);
    }

    /**
     * The bootstrap of the {@link Code} of a large method, which has several resume copies.
     *
     * @param caller the transformed class, with its private access
     * @param method the method's name
     * @param type {@code () -> Code}
     * @param abi the version of the contract that the class was transformed for
     * @param firsts a char for each resume copy: the lowest state that it goes on from
     * @param file the source file; empty when unknown
     * @param lines a char for each state: the source line of its suspension point, 0 where unknown
     * @param catching see {@link Code}
     * @param stub see {@link #code}
     * @param resumes the resume copies
     * @return a constant
     * @throws LambdaConversionException when one of them has another shape
     */
    public static CallSite codeOfParts(
            Lookup caller,
            String method,
            MethodType type,
            int abi,
            String firsts,
            String file,
            String lines,
            String catching,
            String stub,
            MethodHandle... resumes)
            throws LambdaConversionException {
        requireAbi(caller, abi);
        Resumer[] parts = new Resumer[resumes.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = resumer(caller, resumes[i]);
        }
        Resumer all = new PartsResumer(parts, firsts);
        Callee callee = callee(caller, method, stub);
        return constant(new Code(all, places(caller, method, file, lines), catching, callee), type);
    }

    /**
     * The bootstrap of a call that is awaited at once, or whose coroutine the calling method returns. It goes on as {@link FusedCall}
     * says.
     *
     * @param caller the transformed class, with its private access
     * @param name the name of the called method
     * @param type {@code (receiver?, arguments, Driver, int) -> Object}; a type may be wider than the method's own
     * @param abi the version of the contract that the class was transformed for
     * @param owner the class that the call names
     * @param descriptor the descriptor that it names
     * @param returnedBy the calling method, for the message when it returns null; empty where the call is awaited
     * @return a site that calls, and awaits what comes of it
     */
    public static CallSite call(
            Lookup caller,
            String name,
            MethodType type,
            int abi,
            Class<?> owner,
            String descriptor,
            String returnedBy) {
        requireAbi(caller, abi);
        MethodType called = MethodType.fromMethodDescriptorString(
                descriptor, caller.lookupClass().getClassLoader());
        boolean isStatic = called.parameterCount() + 2 == type.parameterCount();
        return new FusedCall(type, CalledMethod.resolve(caller, owner, name, called, isStatic), returnedBy, PATIENCE);
    }

    /**
     * The bootstrap of a transformed class's generation; see {@link Callee}.
     *
     * @param caller the transformed class
     * @param name any
     * @param type {@code () -> Object}
     * @return a constant, another one whenever the JVM links the class's code again
     */
    public static CallSite generation(Lookup caller, String name, MethodType type) {
        return new ConstantCallSite(
                MethodHandles.constant(Object.class, new Object()).asType(type));
    }

    private static @Nullable Callee callee(Lookup owner, String method, String stub) {
        return stub.isEmpty() ? null : new Callee(owner, method, stub);
    }

    private static Places places(Lookup caller, String method, String file, String lines) {
        return new Places(caller.lookupClass(), method, file.isEmpty() ? null : file, lines);
    }

    private static CallSite constant(Code code, MethodType type) {
        return new ConstantCallSite(MethodHandles.constant(Code.class, code).asType(type));
    }

    private static void requireAbi(Lookup caller, int abi) {
        if (abi != ABI) {
            throw new AbiMismatchError(caller.lookupClass().getName() + " was transformed for version " + abi
                    + " of the contract, but this fermata-runtime has version " + ABI
                    + ": use the agent or the Maven plugin of the same release as the runtime, and transform again");
        }
    }

    private static Resumer resumer(Lookup caller, MethodHandle resume) throws LambdaConversionException {
        // no constant: an initialiser that overflows the stack, and a first suspension may be deep, is lost for good
        MethodType type = MethodType.methodType(Object.class, Frame.class, Object.class, Driver.class, int.class);
        if (caller.lookupClass().isHidden()) {
            // What the factory makes names the class of the method, and a hidden class has no name that resolves.
            MethodHandle exact = resume.asType(type);
            return (frame, arrived, driver, depth) -> exact.invokeExact(frame, arrived, driver, depth);
        }
        CallSite maker = LambdaMetafactory.metafactory(
                caller,
                "resume",
                MethodType.methodType(Resumer.class),
                type,
                resume,
                type.changeParameterType(0, MethodFrame.class));
        try {
            return (Resumer) maker.getTarget().invokeExact();
        } catch (Throwable impossible) {
            throw new LinkageError("no resumer for " + resume, impossible);
        }
    }
}
