/** What may a user ask of the agent and of the command line? In: their text. Out: checked values, or a usage error. */
@NullMarked
package dev.fermata.agent.options;

import org.jspecify.annotations.NullMarked;
