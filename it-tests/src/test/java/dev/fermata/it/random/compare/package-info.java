/** Runs programs blocking and transformed: do they differ? Programs come in, findings go out. */
package dev.fermata.it.random.compare;
