/** What a random program is: a tree of constructs, how it is written as a source, made smaller, and counted. */
package dev.fermata.it.random.tree;
