/**
 * What users import: {@link dev.fermata.Fermata}, the front door, whose verbs are made for static import, and the types
 * that its verbs take and give. Follows Python's asyncio in names and behaviour, Java in types.
 */
@NullMarked
package dev.fermata;

import org.jspecify.annotations.NullMarked;
