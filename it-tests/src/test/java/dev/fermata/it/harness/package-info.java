/**
 * Runs each case three ways and compares: a blocking oracle, ahead of time, and under the agent.
 *
 * <p>In come the sources below {@code src/test/cases}, each a plain class whose methods are cases. {@link
 * dev.fermata.it.harness.CaseLibrary} compiles every source twice (cold and hot), {@link
 * dev.fermata.it.harness.Oracle} runs the untransformed class over a blocking twin of the runtime, {@link
 * dev.fermata.it.harness.TransformedRunner} the transformed one. Out come {@link dev.fermata.it.harness.Outcome}s: what a
 * case returned or threw, and the trace of its effects.
 */
package dev.fermata.it.harness;
