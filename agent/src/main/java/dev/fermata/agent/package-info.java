/**
 * How do classes get transformed while they load, and where does the jar start? In: what the JVM hands to an agent. Out:
 * transformed bytes, and lines on standard error.
 */
@NullMarked
package dev.fermata.agent;

import org.jspecify.annotations.NullMarked;
