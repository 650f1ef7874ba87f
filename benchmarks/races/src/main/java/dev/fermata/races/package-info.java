/** What can come of two threads that meet where something is handed over: each outcome is named, any other is a bug. */
package dev.fermata.races;
