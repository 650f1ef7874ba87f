/**
 * What emitted code makes: frames of fixed shapes for its spilled values, the tasks of hot calls, and one
 * {@link dev.fermata.frame.Code} for each transformed method. Not for use by hand; its names and descriptors belong to the
 * contract between the transformer and the runtime, whose version {@link dev.fermata.frame.Linker} checks.
 */
@NullMarked
package dev.fermata.frame;

import org.jspecify.annotations.NullMarked;
