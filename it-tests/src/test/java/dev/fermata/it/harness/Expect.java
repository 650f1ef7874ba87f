package dev.fermata.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a case returns, or throws, when all goes well; the oracle is held to it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Expect {

    /** The value as text, or {@code throws} with the name of the class and the message. */
    String value();

    /** The effects as text, separated by blanks; not compared when empty. */
    String trace() default "";
}
