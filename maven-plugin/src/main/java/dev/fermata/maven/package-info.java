/**
 * How do a project's classes get transformed while Maven builds it? In: the folder that the compiler wrote, and the class
 * path. Out: the same folder with transformed classes, or a failed build and the folder as it was.
 */
@NullMarked
package dev.fermata.maven;

import org.jspecify.annotations.NullMarked;
