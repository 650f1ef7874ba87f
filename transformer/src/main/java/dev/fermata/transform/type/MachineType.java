package dev.fermata.transform.type;

/**
 * What the verifier knows of a value (JVMS 4.10.1.2).
 *
 * @param kind the verification type
 * @param name for references: internal name, or descriptor of an array; for uninitialised objects: the class; otherwise empty
 * @param site for uninitialised objects: index of the {@code new} instruction; otherwise -1
 */
public record MachineType(Kind kind, String name, int site) {

    /** The verification types. */
    public enum Kind {
        TOP,
        INT,
        FLOAT,
        LONG,
        DOUBLE,
        NULL,
        REFERENCE,
        UNINITIALIZED,
        UNINITIALIZED_THIS
    }

    public static final String OBJECT_NAME = "java/lang/Object";
    public static final MachineType TOP = new MachineType(Kind.TOP, "", -1);
    public static final MachineType INT = new MachineType(Kind.INT, "", -1);
    public static final MachineType FLOAT = new MachineType(Kind.FLOAT, "", -1);
    public static final MachineType LONG = new MachineType(Kind.LONG, "", -1);
    public static final MachineType DOUBLE = new MachineType(Kind.DOUBLE, "", -1);
    public static final MachineType NULL = new MachineType(Kind.NULL, "", -1);
    public static final MachineType UNINITIALIZED_THIS = new MachineType(Kind.UNINITIALIZED_THIS, "", -1);
    public static final MachineType OBJECT = reference(OBJECT_NAME);

    public static MachineType reference(String name) {
        return new MachineType(Kind.REFERENCE, name, -1);
    }

    public static MachineType uninitialized(String name, int site) {
        return new MachineType(Kind.UNINITIALIZED, name, site);
    }

    /**
     * How many slots a value takes.
     *
     * @return 2 for long and double, otherwise 1
     */
    public int size() {
        return kind == Kind.LONG || kind == Kind.DOUBLE ? 2 : 1;
    }

    public boolean isPrimitive() {
        return kind == Kind.INT || kind == Kind.FLOAT || kind == Kind.LONG || kind == Kind.DOUBLE;
    }

    public boolean isReference() {
        return kind == Kind.REFERENCE;
    }

    public boolean isUninitialized() {
        return kind == Kind.UNINITIALIZED;
    }
}
