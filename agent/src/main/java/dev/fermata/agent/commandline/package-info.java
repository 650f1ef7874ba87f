/**
 * How do folders and jars of class files get transformed? In: paths. Out: the same files, or others, rewritten all
 * together or not at all.
 */
@NullMarked
package dev.fermata.agent.commandline;

import org.jspecify.annotations.NullMarked;
