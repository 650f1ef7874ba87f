/** Cases that no Java compiler writes: methods authored instruction by instruction. */
package dev.fermata.it.bytecode;
