/** Makes a random program from a seed: well-typed, and ending, whatever its awaits give. */
package dev.fermata.it.random.generate;
