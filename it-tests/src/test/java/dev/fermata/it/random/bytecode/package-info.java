/** Random programs that no compiler writes, as bytecode that is well typed from the start. */
package dev.fermata.it.random.bytecode;
