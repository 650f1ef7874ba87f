/** Do the examples print what they promise, and do the documents quote them truly? */
@NullMarked
package dev.fermata.examples;

import org.jspecify.annotations.NullMarked;
