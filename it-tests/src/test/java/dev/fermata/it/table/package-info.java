/** Which case of which section is a test, which is explained instead: the table of {@code docs/cases.md}. */
package dev.fermata.it.table;
