/** The hot loops as plain methods: what an await in them is compared with. */
package dev.fermata.benchmarks.plain;
