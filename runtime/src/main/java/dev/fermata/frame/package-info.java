/**
 * What emitted code makes: frames of fixed shapes for its spilled values, the tasks of hot calls, and one
 * {@link dev.fermata.frame.Code} for each transformed method. Not for use by hand; its names and descriptors are version 1 of
 * the contract between the transformer and the runtime.
 */
@NullMarked
package dev.fermata.frame;

import org.jspecify.annotations.NullMarked;
