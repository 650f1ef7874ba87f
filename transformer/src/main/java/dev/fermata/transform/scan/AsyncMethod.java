package dev.fermata.transform.scan;

import org.objectweb.asm.tree.MethodNode;

/**
 * A method to transform.
 *
 * @param node its code, only read from here on
 * @param kind how it starts
 */
public record AsyncMethod(MethodNode node, ReturnKind kind) {

    /**
     * What identifies a method in its class.
     *
     * @return name and descriptor
     */
    public String key() {
        return node.name + node.desc;
    }
}
