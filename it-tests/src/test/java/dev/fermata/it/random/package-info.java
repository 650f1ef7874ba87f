/** Random programs: does every program that can be written do the same transformed as it does blocking? */
package dev.fermata.it.random;
