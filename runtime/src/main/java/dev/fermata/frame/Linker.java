package dev.fermata.frame;

import dev.fermata.continuation.Driver;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** Links what emitted code refers to by {@code invokedynamic}. */
public final class Linker {

    /** The version of the contract that this runtime has. */
    static final int ABI = 1;

    private static final MethodType RESUME =
            MethodType.methodType(Object.class, MethodFrame.class, Driver.class, int.class);

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
     * @param lines see {@link Code}
     * @param catching see {@link Code}
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
            String catching)
            throws LambdaConversionException {
        String className = caller.lookupClass().getName();
        if (abi != ABI) {
            throw new AbiMismatchError(className + " was transformed for version " + abi
                    + " of the contract, but this fermata-runtime has version " + ABI
                    + ": use the agent or the Maven plugin of the same release as the runtime, and transform again");
        }
        Code code = new Code(resumer(caller, resume), className, method, file.isEmpty() ? null : file, lines, catching);
        return new ConstantCallSite(MethodHandles.constant(Code.class, code).asType(type));
    }

    private static Resumer resumer(Lookup caller, MethodHandle resume) throws LambdaConversionException {
        if (caller.lookupClass().isHidden()) {
            // What the factory makes names the class of the method, and a hidden class has no name that resolves.
            MethodHandle exact = resume.asType(RESUME);
            return (frame, driver, depth) -> exact.invokeExact(frame, driver, depth);
        }
        CallSite maker = LambdaMetafactory.metafactory(
                caller, "resume", MethodType.methodType(Resumer.class), RESUME, resume, RESUME);
        try {
            return (Resumer) maker.getTarget().invokeExact();
        } catch (Throwable impossible) {
            throw new LinkageError("no resumer for " + resume, impossible);
        }
    }
}
