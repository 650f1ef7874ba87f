/** What Fermata costs, measured with JMH; built in the profile {@code benchmarks} only. */
package dev.fermata.benchmarks;
