package dev.fermata.it.random.tree;

/** The types that variables and expressions of random programs have. */
public enum JavaType {
    INT("int", "Integer", "0"),
    LONG("long", "Long", "0L"),
    BYTE("byte", "Byte", "((byte) 0)"),
    SHORT("short", "Short", "((short) 0)"),
    CHAR("char", "Character", "'a'"),
    FLOAT("float", "Float", "0f"),
    DOUBLE("double", "Double", "0d"),
    BOOLEAN("boolean", "Boolean", "false"),
    STRING("String", "String", "\"\""),
    BOXED("Integer", "Integer", "Integer.valueOf(0)"),
    OBJECT("Object", "Object", "((Object) \"\")"),
    BOX("Box", "Box", "new Box(0, 0L, \"\")"),
    SHAPE("Shape", "Shape", "((Shape) new Dot(0, \"\"))"),
    COLOR("Color", "Color", "Color.RED"),
    INTS("int[]", "int[]", "new int[4]"),
    LONGS("long[]", "long[]", "new long[4]"),
    STRINGS("String[]", "String[]", "new String[4]"),
    LIST("List<Integer>", "List<Integer>", "List.of(0)");

    private final String source;
    private final String boxed;
    private final String plain;

    JavaType(String source, String boxed, String plain) {
        this.source = source;
        this.boxed = boxed;
        this.plain = plain;
    }

    /** How the type is written. */
    public String source() {
        return source;
    }

    /** How it is written as a type argument. */
    public String boxed() {
        return boxed;
    }

    /** The simplest expression of this type. */
    public String plain() {
        return plain;
    }

    public boolean isNumber() {
        return ordinal() <= DOUBLE.ordinal();
    }

    public boolean isPrimitive() {
        return ordinal() <= BOOLEAN.ordinal();
    }

    /** Whether arithmetic is done in this type, without promotion. */
    public boolean isArithmetic() {
        return this == INT || this == LONG || this == FLOAT || this == DOUBLE;
    }

    public boolean isIntegral() {
        return isNumber() && this != FLOAT && this != DOUBLE;
    }

    public boolean isArray() {
        return this == INTS || this == LONGS || this == STRINGS;
    }

    /** What an array consists of. */
    public JavaType element() {
        return switch (this) {
            case INTS -> INT;
            case LONGS -> LONG;
            case STRINGS -> STRING;
            default -> throw new IllegalStateException("no array: " + this);
        };
    }
}
