package dev.fermata.it.random.tree;

/** What a tree is in the language: the rows and columns of the coverage. */
public enum Construct {
    PROGRAM,
    MEMBERS,
    METHOD,
    BODY,
    BLOCK,
    LABELLED,
    IF,
    IF_ELSE,
    WHILE,
    DO,
    FOR,
    FOR_ARRAY,
    FOR_LIST,
    SWITCH_INT,
    SWITCH_STRING,
    SWITCH_ENUM,
    SWITCH_ARROW,
    SWITCH_PATTERN,
    CASES,
    CASE,
    TRY,
    TRY_BODY,
    RESOURCE,
    CATCH,
    FINALLY,
    SYNCHRONIZED,
    BREAK,
    CONTINUE,
    BREAK_LABEL,
    CONTINUE_LABEL,
    RETURN,
    RETURN_OTHER,
    THROW,
    YIELD,
    DECLARE,
    DECLARE_LATE,
    EXPRESSION,
    LOG,
    ASSERT,
    LOCAL_CLASS,
    LITERAL,
    LOCAL,
    FIELD,
    STATIC_FIELD,
    BOX_FIELD,
    ELEMENT,
    LENGTH,
    AWAIT,
    AWAIT_FAILED,
    AWAIT_CALL,
    AWAIT_LAMBDA,
    AWAIT_ANONYMOUS,
    AWAIT_LOCAL_CLASS,
    BINARY,
    SHIFT,
    UNARY,
    CAST,
    COMPARE,
    AND,
    OR,
    NOT,
    IS_NULL,
    INSTANCE_OF,
    TERNARY,
    ASSIGN,
    COMPOUND,
    INCREMENT,
    CONCAT,
    BUILDER,
    CALL,
    TRACE,
    VARARGS,
    NEW,
    NEW_INNER,
    NEW_ANONYMOUS,
    NEW_ARRAY,
    LAMBDA,
    SWITCH_EXPRESSION;

    /** Whether its children stand line by line, so that any of them may be taken away. */
    public boolean isLines() {
        return switch (this) {
            case MEMBERS, BODY, BLOCK, TRY_BODY, CATCH, FINALLY, CASES, CASE -> true;
            default -> false;
        };
    }

    public boolean isLoop() {
        return switch (this) {
            case WHILE, DO, FOR, FOR_ARRAY, FOR_LIST -> true;
            default -> false;
        };
    }

    /** Whether it is a statement, or a part of one, that has statements in it. */
    public boolean isStructure() {
        return switch (this) {
            case LABELLED, IF, IF_ELSE, TRY_BODY, CATCH, FINALLY -> true;
            case SWITCH_INT, SWITCH_STRING, SWITCH_ENUM, SWITCH_ARROW, SWITCH_EXPRESSION -> true;
            case AWAIT_LAMBDA, AWAIT_ANONYMOUS, RESOURCE -> true;
            default -> isLoop();
        };
    }

    public boolean isAwait() {
        return switch (this) {
            case AWAIT, AWAIT_FAILED, AWAIT_CALL, AWAIT_LAMBDA, AWAIT_ANONYMOUS, AWAIT_LOCAL_CLASS -> true;
            default -> false;
        };
    }

    /** Whether control does not go on behind it. */
    public boolean isLeave() {
        return switch (this) {
            case BREAK, CONTINUE, BREAK_LABEL, CONTINUE_LABEL, RETURN, RETURN_OTHER, THROW -> true;
            default -> false;
        };
    }
}
