/** What do tests transform? In: source text. Out: folders, jars and bytes of compiled classes. */
package dev.fermata.agent.targets;
