package dev.fermata.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what blocks its thread: a method, a constructor, or a type, which stands for all that it declares. A call of it in
 * an {@code @Async} body is the warning FERMATA-203, and so is a call of what overrides it.
 *
 * <p>For code that cannot be marked there is a list: {@code blocking=FILE} of the agent, {@code --blocking FILE} of the
 * command line, {@code <blockingCalls>} of the Maven plugin.
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Blocking {}
