/**
 * How do tasks carry what other libraries keep on the thread, as traces and observations? In: the accessors that these libraries
 * register with Micrometer's context-propagation. Out: one {@code TaskLocal} for all of them.
 */
@NullMarked
package dev.fermata.micrometer;

import org.jspecify.annotations.NullMarked;
