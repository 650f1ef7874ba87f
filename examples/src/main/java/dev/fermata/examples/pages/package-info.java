/**
 * Downloads two hundred pages at once, on one thread, from a server of its own: first a few one after the other, then
 * all together, and tells what that made of the time.
 *
 * <p>{@link dev.fermata.examples.pages.PageClient} is the part to read: it is all of the asynchronous code.
 */
@NullMarked
package dev.fermata.examples.pages;

import org.jspecify.annotations.NullMarked;
