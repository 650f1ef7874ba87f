/** What is wrong with the user's code, as values: code, place, why, fix. Knows nothing of bytecode. */
@NullMarked
package dev.fermata.transform.diagnostic;

import org.jspecify.annotations.NullMarked;
