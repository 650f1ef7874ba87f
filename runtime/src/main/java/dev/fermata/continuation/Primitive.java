package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * What a body answers in place of a box, as {@code return result(5)} would need one: the driver keeps the value meanwhile, and
 * the one who receives the answer takes it from there. Between the two nothing else runs that could answer a primitive with
 * this driver. Users never see one: who does not know how to take it {@linkplain #box boxes} it.
 *
 * <p>Emitted code calls these methods, all of which the JIT can inline: what may stay primitive never becomes an object.
 */
public final class Primitive {
    private static final Primitive INT = new Primitive('I');
    private static final Primitive LONG = new Primitive('J');
    private static final Primitive FLOAT = new Primitive('F');
    private static final Primitive DOUBLE = new Primitive('D');
    private static final Primitive BOOLEAN = new Primitive('Z');
    private static final Primitive CHAR = new Primitive('C');
    private static final Primitive SHORT = new Primitive('S');
    private static final Primitive BYTE = new Primitive('B');

    private final char descriptor;

    private Primitive(char descriptor) {
        this.descriptor = descriptor;
    }

    /** Initialises this class; see {@link AwaitTrace#prepare}. */
    static void prepare() {}

    /**
     * Answers an int.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(int value, Driver driver) {
        driver.primitive = value;
        return INT;
    }

    /**
     * Answers a long.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(long value, Driver driver) {
        driver.primitive = value;
        return LONG;
    }

    /**
     * Answers a float.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(float value, Driver driver) {
        driver.primitive = Float.floatToRawIntBits(value);
        return FLOAT;
    }

    /**
     * Answers a double.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(double value, Driver driver) {
        driver.primitive = Double.doubleToRawLongBits(value);
        return DOUBLE;
    }

    /**
     * Answers a boolean.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(boolean value, Driver driver) {
        driver.primitive = value ? 1 : 0;
        return BOOLEAN;
    }

    /**
     * Answers a char.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(char value, Driver driver) {
        driver.primitive = value;
        return CHAR;
    }

    /**
     * Answers a short.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(short value, Driver driver) {
        driver.primitive = value;
        return SHORT;
    }

    /**
     * Answers a byte.
     *
     * @param value the value
     * @param driver the driver of the body that answers
     * @return what stands for it
     */
    public static Object give(byte value, Driver driver) {
        driver.primitive = value;
        return BYTE;
    }

    /**
     * Takes an int out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static int toInt(@Nullable Object answer, Driver driver) {
        if (answer == INT) {
            return (int) driver.primitive;
        }
        return answer instanceof Integer box ? box : (Integer) INT.present(answer, driver);
    }

    /**
     * Takes a long out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static long toLong(@Nullable Object answer, Driver driver) {
        if (answer == LONG) {
            return driver.primitive;
        }
        return answer instanceof Long box ? box : (Long) LONG.present(answer, driver);
    }

    /**
     * Takes a float out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static float toFloat(@Nullable Object answer, Driver driver) {
        if (answer == FLOAT) {
            return Float.intBitsToFloat((int) driver.primitive);
        }
        return answer instanceof Float box ? box : (Float) FLOAT.present(answer, driver);
    }

    /**
     * Takes a double out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static double toDouble(@Nullable Object answer, Driver driver) {
        if (answer == DOUBLE) {
            return Double.longBitsToDouble(driver.primitive);
        }
        return answer instanceof Double box ? box : (Double) DOUBLE.present(answer, driver);
    }

    /**
     * Takes a boolean out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static boolean toBoolean(@Nullable Object answer, Driver driver) {
        if (answer == BOOLEAN) {
            return driver.primitive != 0;
        }
        return answer instanceof Boolean box ? box : (Boolean) BOOLEAN.present(answer, driver);
    }

    /**
     * Takes a char out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static char toChar(@Nullable Object answer, Driver driver) {
        if (answer == CHAR) {
            return (char) driver.primitive;
        }
        return answer instanceof Character box ? box : (Character) CHAR.present(answer, driver);
    }

    /**
     * Takes a short out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static short toShort(@Nullable Object answer, Driver driver) {
        if (answer == SHORT) {
            return (short) driver.primitive;
        }
        return answer instanceof Short box ? box : (Short) SHORT.present(answer, driver);
    }

    /**
     * Takes a byte out of an answer, which may also be a box; fails as unboxing does.
     *
     * @param answer the answer
     * @param driver the driver of the body that receives it
     * @return the value
     */
    public static byte toByte(@Nullable Object answer, Driver driver) {
        if (answer == BYTE) {
            return (byte) driver.primitive;
        }
        return answer instanceof Byte box ? box : (Byte) BYTE.present(answer, driver);
    }

    /**
     * Makes an answer a value that anybody may see.
     *
     * @param answer any answer
     * @param driver the driver of the body that receives it
     * @return the box of a primitive, and all else as it is
     */
    public static @Nullable Object box(@Nullable Object answer, Driver driver) {
        return answer instanceof Primitive primitive ? primitive.boxed(driver.primitive) : answer;
    }

    /** The box that somebody is about to open, where it is not what he expects; a failure is his, as if he had written the cast. */
    private Object present(@Nullable Object answer, Driver driver) {
        Object box = box(answer, driver);
        if (box == null) {
            throw AwaitTrace.withoutTop(
                    Primitive.class, new NullPointerException("Cannot unbox what was awaited because it is null"));
        }
        try {
            return cast(box);
        } catch (ClassCastException failure) {
            throw AwaitTrace.withoutTop(Primitive.class, failure);
        }
    }

    private Object cast(Object box) {
        return switch (descriptor) {
            case 'J' -> (Long) box;
            case 'F' -> (Float) box;
            case 'D' -> (Double) box;
            case 'Z' -> (Boolean) box;
            case 'C' -> (Character) box;
            case 'S' -> (Short) box;
            case 'B' -> (Byte) box;
            default -> (Integer) box;
        };
    }

    private Object boxed(long value) {
        return switch (descriptor) {
            case 'J' -> value;
            case 'F' -> Float.intBitsToFloat((int) value);
            case 'D' -> Double.longBitsToDouble(value);
            case 'Z' -> value != 0;
            case 'C' -> (char) value;
            case 'S' -> (short) value;
            case 'B' -> (byte) value;
            default -> (int) value;
        };
    }
}
