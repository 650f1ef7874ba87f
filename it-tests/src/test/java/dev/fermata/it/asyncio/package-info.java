/**
 * Whether Fermata behaves as asyncio does, and beyond: the numbered behaviours as programs of users, below {@code
 * src/test/asyncio}, ahead of time and under the agent, on an event loop in virtual time and on a pool of threads.
 */
package dev.fermata.it.asyncio;
