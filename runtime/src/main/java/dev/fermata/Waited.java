package dev.fermata;

import java.util.Set;

/**
 * What {@link Fermata#waitAny} and its like have waited for. Follows the pair of sets that {@code asyncio.wait} returns.
 *
 * @param done the tasks that are done, in the order in which they were given
 * @param pending the tasks that are not, and run on
 * @param <K> the type of the tasks
 */
public record Waited<K extends Task<?>>(Set<K> done, Set<K> pending) {}
