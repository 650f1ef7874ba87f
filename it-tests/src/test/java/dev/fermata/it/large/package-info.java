/** Methods that are too long to be written down: their sources are generated, then run as all cases are. */
package dev.fermata.it.large;
