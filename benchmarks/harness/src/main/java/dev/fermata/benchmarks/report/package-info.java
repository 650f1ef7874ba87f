/**
 * Shows raw results: reads the folders of lines of JSON, one for each JDK, and writes RESULTS.md and its plots. The same raw
 * results make the same files.
 */
package dev.fermata.benchmarks.report;
