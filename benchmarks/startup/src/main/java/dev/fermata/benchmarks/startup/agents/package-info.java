/** Agents to compare with: one that does nothing, one that looks at each class, one that has ASM read and write some. */
package dev.fermata.benchmarks.startup.agents;
