/**
 * The limit: state machines written by hand, as the best generated code could look.
 *
 * <p>A call answers null when it ran through, its value then lying in a typed field of the machine, and otherwise the frame
 * in which it suspended; only then does its caller make a frame of its own, become the parent of that one and answer it. A
 * frame that ends resumes its parent at once. No reference to a young frame is stored in what lives long, except in the queue:
 * each such store costs a memory fence under G1.
 */
package dev.fermata.benchmarks.hand;
