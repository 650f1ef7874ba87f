/**
 * What is true of a method? Takes its code and stack maps, answers machine states, the flow of control, loops, liveness
 * and monitors. Asks no hierarchy: where paths merge, the class's own stack map tells the type.
 */
@NullMarked
package dev.fermata.transform.analysis;

import org.jspecify.annotations.NullMarked;
