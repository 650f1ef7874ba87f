/** What the servers of W14 share: the lines, the JDK's asynchronous channels as futures, and a client that checks. */
package dev.fermata.benchmarks.echo;
