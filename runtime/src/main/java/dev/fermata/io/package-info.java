/**
 * Answers one question: how does a coroutine wait for what happens outside of this process? In come the JDK's own handles, such as a
 * {@link java.lang.ProcessBuilder}; out come awaitables and loops of {@code each}.
 */
@NullMarked
package dev.fermata.io;

import org.jspecify.annotations.NullMarked;
