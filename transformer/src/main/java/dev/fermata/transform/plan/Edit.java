package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;
import org.jspecify.annotations.Nullable;

/** What is written in the place of one instruction. Instructions without an edit are copied. */
public sealed interface Edit {

    /**
     * An await of the value on the stack.
     *
     * @param point where it may stop
     * @param boxing where its answer gets a box
     * @param stage whether the value is known as a CompletionStage only
     * @param withClass whether the class of a checked exception lies above it
     */
    record Await(SuspensionPoint point, Boxing boxing, boolean stage, boolean withClass) implements Edit {}

    /**
     * An element on its way out of a generator: the emitter, and what it emits, lie on the stack.
     *
     * @param point where it stops
     * @param how the method of the runtime that stands for it, without its descriptor
     * @param all whether it is a generator whose elements are emitted, and nothing is answered
     */
    record Emit(SuspensionPoint point, String how, boolean all) implements Edit {}

    /** {@code emitter()} in the body of a generator. */
    record Emitter() implements Edit {}

    /** {@code return x} in the body of a generator, where x was not made just before. */
    record ReturnEnd() implements Edit {}

    /**
     * A call of a known coroutine method that is awaited at once: its entry copy is called.
     *
     * @param point where it may stop
     * @param target the entry copy
     * @param boxing where its answer gets a box
     */
    record AwaitedCall(SuspensionPoint point, MemberName target, Boxing boxing) implements Edit {}

    /**
     * A call that is awaited at once, and that the program finds the entry copy of.
     *
     * @param point where it may stop
     * @param await index of the await
     * @param boxing where its answer gets a box
     * @param type of the call site
     * @param before the machine state before the call, where its receiver may be null
     */
    record FusedCall(
            SuspensionPoint point,
            int await,
            Boxing boxing,
            String type,
            @Nullable MachineState before) implements Edit {}

    /**
     * {@code return other(...)} where the program finds out what is called; what follows is unreachable.
     *
     * @param type of the call site
     * @param before the machine state before the call, where its receiver may be null
     */
    record FusedHandOn(String type, @Nullable MachineState before) implements Edit {}

    /** An instruction that an edit before it has done already. */
    record Done() implements Edit {}

    /**
     * {@code return result(x)}: the value itself is returned, and what follows is unreachable.
     *
     * @param withoutValue whether there is no x
     */
    record ReturnResult(boolean withoutValue) implements Edit {}

    /**
     * {@code return result(x)} of a primitive: it is returned without a box, and what follows is unreachable.
     *
     * @param box the box that is not made
     */
    record ReturnPrimitive(Box box) implements Edit {}

    /**
     * The opening of a box that was awaited just before.
     *
     * @param box the box, which may not have been made
     */
    record Unbox(Box box) implements Edit {}

    /** The end of a method without a value. */
    record ReturnNothing() implements Edit {}

    /**
     * {@code return other}: the outcome of the value on the stack is handed on.
     *
     * @param stage whether it is known as a CompletionStage only
     */
    record HandOn(boolean stage) implements Edit {}

    /**
     * {@code return other(...)} of a known coroutine method: its entry copy is called, and what follows is unreachable.
     *
     * @param target the entry copy
     */
    record HandOnCall(MemberName target) implements Edit {}

    /**
     * {@code doneAs(x)} whose value is not returned at once: makes the object.
     *
     * @param className the method's return type
     */
    record CompletedSubclass(String className) implements Edit {}

    /**
     * In the resume copy: a {@code new} below an await leaves null, as what is not initialised cannot be kept. The class
     * is initialised all the same.
     */
    record Placeholder() implements Edit {}

    /**
     * In the resume copy: the constructor call that belongs to a placeholder makes the object after its arguments.
     *
     * @param before the state before the call
     * @param site index of the {@code new}
     */
    record Construct(MachineState before, int site) implements Edit {}
}
