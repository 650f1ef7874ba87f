/**
 * Is what was written right? Takes the original and the new class, and throws where the new one breaks a rule: types,
 * single entries of loops, balanced monitors, tables.
 */
@NullMarked
package dev.fermata.transform.verify;

import org.jspecify.annotations.NullMarked;
