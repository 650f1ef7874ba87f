/**
 * What do {@code close()} and {@code each} mean in terms of {@code await}? Takes async methods as the compiler wrote them,
 * answers methods in which both are plain code with awaits, exception ranges and stack maps, so that no later phase knows
 * of either.
 */
@NullMarked
package dev.fermata.transform.lower;

import org.jspecify.annotations.NullMarked;
