/**
 * Writes what the plan says; decides nothing. Each emitter writes one thing, and shows it as a template in pseudo-Java.
 *
 * <p>Both copies of a body are the user's instructions with some replaced. What happens rarely (suspending, finding the
 * way on a resume) stands after the last of them, out of line and outside of all exception ranges, so that the tables
 * for exceptions and variables stay as the compiler wrote them.
 */
@NullMarked
package dev.fermata.transform.emit;

import org.jspecify.annotations.NullMarked;
