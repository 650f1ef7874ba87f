/** Class bytes in, class bytes out. */
module dev.fermata.transform {
    requires static org.jspecify;
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires org.objectweb.asm.tree;
    requires org.objectweb.asm.tree.analysis;
    requires org.objectweb.asm.util;

    exports dev.fermata.transform;
    exports dev.fermata.transform.diagnostic;
    exports dev.fermata.transform.type;
    exports dev.fermata.transform.warn;
}
