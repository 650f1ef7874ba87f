/** Which code may know which: the arrows of {@code docs/design.md}, read from the packaged jars. */
package dev.fermata.it.architecture;
