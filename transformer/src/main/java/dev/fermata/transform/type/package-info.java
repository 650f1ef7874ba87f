/**
 * Types without loading a class: what the verifier knows of a value, supertypes read from class bytes, and the names of
 * the runtime. The bottom of the transformer.
 */
@NullMarked
package dev.fermata.transform.type;

import org.jspecify.annotations.NullMarked;
