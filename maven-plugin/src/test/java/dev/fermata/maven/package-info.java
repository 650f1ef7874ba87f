/** Does the plugin find, report and write what it shall? Whole builds are in {@code src/it}. */
package dev.fermata.maven;
