/** Class files of other compilers and releases, and what other agents, loaders and JVM features do to ours. */
package dev.fermata.it.hosts;
