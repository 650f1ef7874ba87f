/** Whether programs of users compile, and wrong ones do not, with every compiler there is. */
package dev.fermata.it.programs;
