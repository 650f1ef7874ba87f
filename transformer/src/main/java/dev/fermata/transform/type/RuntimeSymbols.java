package dev.fermata.transform.type;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Every name of the runtime and of the annotations that the transformer knows; the only file that spells them. A test
 * of the integration module checks each against the real classes.
 */
public final class RuntimeSymbols {

    /** The version of the contract between emitted code and the runtime. */
    public static final int ABI = 2;

    /** The newest class file format that is understood. */
    public static final int NEWEST_MAJOR = Opcodes.V25 & 0xFFFF;

    public static final String ASYNC_DESCRIPTOR = "Ldev/fermata/annotations/Async;";
    public static final String TRANSFORMED_DESCRIPTOR = "Ldev/fermata/annotations/Transformed;";

    public static final String BLOCKING_DESCRIPTOR = "Ldev/fermata/annotations/Blocking;";
    public static final String SUPPRESS_WARNINGS_DESCRIPTOR = "Ldev/fermata/annotations/SuppressAsyncWarnings;";

    public static final String FERMATA = "dev/fermata/Fermata";
    public static final String AWAIT = "await";
    public static final String EACH = "each";
    public static final String EMITTER = "emitter";
    public static final String RESULT = "result";
    public static final String DONE = "done";
    public static final String DONE_AS = "doneAs";
    public static final String GATHER = "gather";
    public static final String YIELD_NOW = "yieldNow";

    public static final String COROUTINE = "dev/fermata/Coroutine";
    public static final String AWAITABLE = "dev/fermata/Awaitable";
    public static final String TASK = "dev/fermata/Task";
    public static final String ASYNC_GENERATOR = "dev/fermata/AsyncGenerator";
    public static final String TWO_WAY_GENERATOR = "dev/fermata/TwoWayGenerator";
    public static final String EMITTER_TYPE = "dev/fermata/Emitter";
    public static final String ASYNC_CLOSEABLE = "dev/fermata/AsyncCloseable";
    public static final String ASYNC_ITERABLE = "dev/fermata/AsyncIterable";
    public static final String ASYNC_ITERATOR = "dev/fermata/AsyncIterator";
    public static final String NOT_TRANSFORMED = "dev/fermata/NotTransformedException";
    public static final String COMPLETION_STAGE = "java/util/concurrent/CompletionStage";
    public static final String COMPLETABLE_FUTURE = "java/util/concurrent/CompletableFuture";

    public static final String AWAIT_AWAITABLE = "(L" + AWAITABLE + ";)Ljava/lang/Object;";
    public static final String CLOSE_ASYNC = "closeAsync";
    public static final String CLOSE_ASYNC_DESCRIPTOR = "()L" + AWAITABLE + ";";
    public static final String ITERATOR_OF = "asyncIterator";
    public static final String ITERATOR_OF_DESCRIPTOR = "()L" + ASYNC_ITERATOR + ";";
    public static final String ADVANCE = "advance";
    public static final String ADVANCE_DESCRIPTOR = "()L" + AWAITABLE + ";";
    public static final String NEXT = "next";
    public static final String NEXT_DESCRIPTOR = "()Ljava/lang/Object;";

    public static final String DRIVER = "dev/fermata/continuation/Driver";

    /** The superclass of {@link #DRIVER}. */
    public static final String UNWINDING = "dev/fermata/continuation/Unwinding";

    public static final String SUSPENSION = "dev/fermata/continuation/Suspension";
    public static final String PRIMITIVE = "dev/fermata/continuation/Primitive";
    public static final String SOURCE = "dev/fermata/continuation/Source";
    public static final String FRAME = "dev/fermata/continuation/Frame";
    public static final String METHOD_FRAME = "dev/fermata/frame/MethodFrame";
    public static final String WIDE_FRAME = "dev/fermata/frame/WideFrame";
    public static final String CODE = "dev/fermata/frame/Code";
    public static final String LINKER = "dev/fermata/frame/Linker";
    public static final String HOT_CALLS = "dev/fermata/frame/HotCalls";

    public static final String GENERATOR_CALLS = "dev/fermata/frame/GeneratorCalls";

    public static final String EMIT = "emit";
    public static final String EMIT_DESCRIPTOR = "(Ljava/lang/Object;)Ljava/lang/Object;";
    public static final String EMIT_ALL = "emitAll";
    public static final String EMIT_ALL_DESCRIPTOR = "(L" + ASYNC_GENERATOR + ";)V";
    public static final String EMIT_ALL_HEARING_DESCRIPTOR = "(L" + TWO_WAY_GENERATOR + ";)V";
    public static final String END_OF_BODY = "end";
    public static final String END_OF_BODY_DESCRIPTOR = "()L" + TWO_WAY_GENERATOR + ";";
    public static final String BEGIN_GENERATOR = "begin";
    public static final String BEGIN_GENERATOR_DESCRIPTOR = "(L" + FRAME + ";)L" + ASYNC_GENERATOR + ";";
    public static final String EMITTER_OF_DESCRIPTOR = "(L" + FRAME + ";)L" + EMITTER_TYPE + ";";
    public static final String EMIT_HERE_DESCRIPTOR =
            "(L" + EMITTER_TYPE + ";Ljava/lang/Object;L" + DRIVER + ";)Ljava/lang/Object;";
    public static final String EMIT_ALL_HEARING = "emitAllHearing";
    public static final String EMIT_ALL_HERE_DESCRIPTOR =
            "(L" + EMITTER_TYPE + ";L" + ASYNC_GENERATOR + ";L" + DRIVER + ";I)Ljava/lang/Object;";
    public static final String END_GENERATOR = "end";
    public static final String END_GENERATOR_DESCRIPTOR = "(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;";

    /** How many calls may nest on the native stack from a fresh start. */
    public static final String DEPTH_FIELD = "DEPTH";

    public static final String SUSPENDED_FIELD = "SUSPENDED";
    public static final String AWAIT_SOURCE = "(L" + SOURCE + ";L" + DRIVER + ";I)Ljava/lang/Object;";
    public static final String AWAIT_STAGE = "(L" + COMPLETION_STAGE + ";L" + DRIVER + ";I)Ljava/lang/Object;";
    public static final String HAND_ON = "handOn";
    public static final String HAND_ON_SOURCE =
            "(L" + SOURCE + ";L" + DRIVER + ";ILjava/lang/String;)Ljava/lang/Object;";
    public static final String HAND_ON_STAGE =
            "(L" + COMPLETION_STAGE + ";L" + DRIVER + ";ILjava/lang/String;)Ljava/lang/Object;";
    public static final String TAKE = "take";
    public static final String TAKE_DESCRIPTOR = "(Ljava/lang/Object;L" + DRIVER + ";)Ljava/lang/Object;";
    public static final String TAKE_RAW = "takeRaw";
    public static final String TAKE_RAW_DESCRIPTOR = "(Ljava/lang/Object;)Ljava/lang/Object;";
    public static final String SUPPRESS = "suppress";
    public static final String SUPPRESS_DESCRIPTOR =
            "(Ljava/lang/Throwable;Ljava/lang/Throwable;)Ljava/lang/Throwable;";
    public static final String INVALID_STATE = "invalidState";
    public static final String INVALID_STATE_DESCRIPTOR = "(I)Ljava/lang/IllegalStateException;";

    public static final String GIVE = "give";
    public static final String BOX = "box";
    public static final String BOX_DESCRIPTOR = "(Ljava/lang/Object;L" + DRIVER + ";)Ljava/lang/Object;";

    public static final String TAKE_STATE = "takeState";
    public static final String SUSPEND = "suspend";
    public static final String SUSPEND_DESCRIPTOR = "(L" + DRIVER + ";I)Ljava/lang/Object;";
    public static final String SPILL = "spill";
    public static final String TAKE_REFERENCE = "ref";
    public static final String TAKE_PRIMITIVE = "prim";
    public static final String PUT_WIDE_REFERENCE = "putRef";
    public static final String PUT_WIDE_PRIMITIVE = "putPrim";
    public static final String TAKE_WIDE_REFERENCE = "takeRef";
    public static final String TAKE_WIDE_PRIMITIVE = "takePrim";

    public static final String LINK_CODE = "code";
    public static final String LINK_CODE_DESCRIPTOR =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;I"
                    + "Ljava/lang/invoke/MethodHandle;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;"
                    + "Ljava/lang/String;)"
                    + "Ljava/lang/invoke/CallSite;";

    /** The method that a transformed class has for the runtime. */
    public static final String GENERATION = "fermata$generation";

    public static final String LINK_GENERATION = "generation";
    public static final String LINK_GENERATION_DESCRIPTOR =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;";

    public static final String LINK_CALL = "call";
    public static final String LINK_CALL_DESCRIPTOR =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;I"
                    + "Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)Ljava/lang/invoke/CallSite;";

    public static final String LINK_PARTS = "codeOfParts";
    public static final String LINK_PARTS_DESCRIPTOR =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;I"
                    + "Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;"
                    + "Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;)Ljava/lang/invoke/CallSite;";

    public static final String BEGIN = "begin";
    public static final String BEGIN_DETACHED = "beginDetached";
    public static final String CURRENT = "current";

    public static final String CURRENT_DESCRIPTOR = "()L" + DRIVER + ";";

    public static final String BEGIN_DESCRIPTOR = "()L" + TASK + ";";
    public static final String END = "end";
    public static final String END_DESCRIPTOR = "(L" + TASK + ";Ljava/lang/Object;)L" + TASK + ";";
    public static final String FAIL = "fail";
    public static final String FAIL_DESCRIPTOR = "(L" + TASK + ";Ljava/lang/Throwable;)L" + TASK + ";";
    public static final String MIRROR = "mirror";
    public static final String MIRROR_DESCRIPTOR = "(L" + TASK + ";L" + COMPLETABLE_FUTURE + ";)V";

    /** The types that the frame parameter of a resume copy may have; overloads take different ones. */
    public static final List<String> FRAME_PARAMETERS =
            List.of(METHOD_FRAME, COROUTINE, FRAME, AWAITABLE, SOURCE, MachineType.OBJECT_NAME);

    /** The types that the driver parameter of a copy may have. */
    public static final List<String> DRIVER_PARAMETERS = List.of(DRIVER, UNWINDING, MachineType.OBJECT_NAME);

    /** Sizes of the shape classes: references, then primitives. */
    private static final List<Integer> REFERENCES = List.of(0, 1, 2, 3, 4, 6, 8);

    private static final List<Integer> PRIMITIVES = List.of(0, 1, 2, 4, 8);

    private RuntimeSymbols() {}

    /**
     * How many references the smallest shape has that holds so many.
     *
     * @param count how many are needed
     * @return at least as many, or -1 when only the wide frame holds them
     */
    public static int referencesOfShape(int count) {
        return roundUp(count, REFERENCES);
    }

    /**
     * How many primitives the smallest shape has that holds so many.
     *
     * @param count how many are needed
     * @return at least as many, or -1 when only the wide frame holds them
     */
    public static int primitivesOfShape(int count) {
        return roundUp(count, PRIMITIVES);
    }

    public static String shapeClass(int references, int primitives) {
        return "dev/fermata/frame/Frame" + references + "_" + primitives;
    }

    /**
     * What {@code Primitive.give} is for a primitive type.
     *
     * @param primitive its descriptor
     * @return a method descriptor
     */
    public static String giveDescriptor(String primitive) {
        return "(" + primitive + "L" + DRIVER + ";)Ljava/lang/Object;";
    }

    /**
     * The method of {@code Primitive} that takes a primitive out of an answer.
     *
     * @param primitive the keyword of its type
     * @return a method name
     */
    public static String toPrimitive(String primitive) {
        return "to" + Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
    }

    /**
     * What {@link #toPrimitive} is for a primitive type.
     *
     * @param primitive its descriptor
     * @return a method descriptor
     */
    public static String toPrimitiveDescriptor(String primitive) {
        return "(Ljava/lang/Object;L" + DRIVER + ";)" + primitive;
    }

    private static int roundUp(int count, List<Integer> sizes) {
        return sizes.stream().filter(size -> size >= count).findFirst().orElse(-1);
    }
}
