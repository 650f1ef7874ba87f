package dev.fermata.transform.plan;

import java.util.Map;
import java.util.Set;

/**
 * The async methods of a class that its own code may call past their stubs.
 *
 * @param targets the entry copies, by owner, name and descriptor of the original
 * @param givers those that may answer a primitive without its box
 */
record KnownCallees(Map<String, MemberName> targets, Set<MemberName> givers) {}
