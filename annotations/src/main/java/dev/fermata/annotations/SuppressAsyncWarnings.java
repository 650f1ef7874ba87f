package dev.fermata.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Silences warnings of Fermata in a method, a constructor, or a type and all that stands in it. A lambda inherits from the
 * method it stands in, and a nested, local or anonymous class from what encloses it.
 *
 * <pre>{@code
 * @SuppressAsyncWarnings("FERMATA-203") // the file is small and lies on a RAM disk
 * @Async Coroutine<String> motto() { return result(Files.readString(MOTTO)); }
 * }</pre>
 *
 * <p>{@code @SuppressWarnings} cannot do it, because a class file does not have it any more.
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface SuppressAsyncWarnings {

    /**
     * Which warnings.
     *
     * @return codes such as {@code FERMATA-203}; none stands for all
     */
    String[] value() default {};
}
