/**
 * What will a user wish to have been told? Takes a scanned class, answers warnings: coroutines that are dropped, calls that
 * block. Decides nothing about the class that is emitted, and is the only phase that may be switched off.
 */
@NullMarked
package dev.fermata.transform.warn;

import org.jspecify.annotations.NullMarked;
