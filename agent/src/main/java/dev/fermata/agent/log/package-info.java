/** What does a user get to read? In: diagnostics and events. Out: each text once, when its level is wanted. */
@NullMarked
package dev.fermata.agent.log;

import org.jspecify.annotations.NullMarked;
