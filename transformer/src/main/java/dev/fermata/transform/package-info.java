/**
 * Rewrites classes that await: {@link dev.fermata.transform.Transformer} takes the bytes of a class and answers new ones,
 * or what is wrong with it. Does no I/O, loads no class, keeps no state.
 */
@NullMarked
package dev.fermata.transform;

import org.jspecify.annotations.NullMarked;
