/**
 * Which classes and methods are ours? Takes class bytes, answers the methods to transform with how they start, and the
 * mistakes that can be seen without looking at the flow of control. A class that names none of our words is never parsed.
 */
@NullMarked
package dev.fermata.transform.scan;

import org.jspecify.annotations.NullMarked;
