/**
 * What does Fermata cost before anything awaits (W15)? In: the agent's jar, the examples, programs that are written here. Out:
 * the time of whole processes beside the same under another agent, and milliseconds for a class.
 */
package dev.fermata.benchmarks.startup;
