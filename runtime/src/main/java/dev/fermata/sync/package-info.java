/**
 * What tasks share: queues and channels between them, locks, semaphores, events, conditions, barriers, and limits of rates; and {@link
 * dev.fermata.sync.Select}, which waits for several of these at once. Follows asyncio's {@code queues} and {@code locks} in
 * behaviour, and Kotlin's channels.
 *
 * <p>Each object is bound to the {@link dev.fermata.scheduler.Scheduler} of the first task that awaits one of its methods. Bound to an
 * {@link dev.fermata.scheduler.EventLoop} it belongs to the loop's thread, and needs no lock and no atomic operation.
 */
@NullMarked
package dev.fermata.sync;

import org.jspecify.annotations.NullMarked;
