/**
 * What will be written? Takes what is true of a method, answers records that hold every decision: suspension points,
 * what each spills and reloads, how a resume finds its way, names. The emitters decide nothing.
 */
@NullMarked
package dev.fermata.transform.plan;

import org.jspecify.annotations.NullMarked;
