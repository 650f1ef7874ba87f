package dev.fermata.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The marker that transformed classes carry; never written by hand. A class that has it is left alone by a second
 * transformation, so the plugin and the agent may both be on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Transformed {

    /**
     * The version of the contract between emitted code and the runtime.
     *
     * @return a positive number; a runtime serves classes of its own number only
     */
    int abi();
}
