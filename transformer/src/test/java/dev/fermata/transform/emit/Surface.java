package dev.fermata.transform.emit;

import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;

/** What others see of a class, as words: everything about members that are not private, and about the class. */
final class Surface {

    private Surface() {}

    static Set<String> of(byte[] classFile) {
        ClassNode node = ClassNodes.read(classFile);
        Set<String> surface = new TreeSet<>();
        surface.add("class " + node.access + " " + node.version + " " + node.superName + " " + node.interfaces + " "
                + node.signature + " " + node.nestMembers + " " + node.nestHostClass + " " + node.permittedSubclasses
                + " " + node.outerClass + " " + node.outerMethod + " " + node.sourceFile);
        node.innerClasses.forEach(
                inner -> surface.add("inner " + inner.name + " " + inner.outerName + " " + inner.access));
        surface.add("annotations " + annotations(node.visibleAnnotations) + annotations(node.invisibleAnnotations));
        node.fields.forEach(field -> surface.add(field(field)));
        node.methods.stream()
                .filter(method -> (method.access & Opcodes.ACC_PRIVATE) == 0)
                .forEach(method -> surface.add(method(method)));
        return surface;
    }

    private static String field(FieldNode field) {
        return "field " + field.access + " " + field.name + " " + field.desc + " " + field.signature + " "
                + field.value;
    }

    private static String method(MethodNode method) {
        return "method " + method.access + " " + method.name + method.desc + " " + method.signature + " "
                + method.exceptions + parameters(method.parameters) + annotations(method.visibleAnnotations)
                + annotations(method.invisibleAnnotations) + annotations(method.visibleTypeAnnotations)
                + method.visibleAnnotableParameterCount + parameterAnnotations(method);
    }

    private static String parameters(List<ParameterNode> parameters) {
        return parameters == null
                ? "-"
                : parameters.stream()
                        .map(parameter -> parameter.access + " " + parameter.name)
                        .toList()
                        .toString();
    }

    private static String parameterAnnotations(MethodNode method) {
        if (method.visibleParameterAnnotations == null) {
            return "-";
        }
        StringBuilder all = new StringBuilder();
        for (List<AnnotationNode> one : method.visibleParameterAnnotations) {
            all.append(annotations(one));
        }
        return all.toString();
    }

    private static String annotations(List<? extends AnnotationNode> annotations) {
        return annotations == null
                ? "[]"
                : annotations.stream()
                        .filter(annotation -> !annotation.desc.equals(RuntimeSymbols.TRANSFORMED_DESCRIPTOR))
                        .map(annotation -> annotation.desc + values(annotation.values))
                        .toList()
                        .toString();
    }

    private static String values(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Surface::values).toList().toString();
        }
        return value instanceof Object[] array ? values(Arrays.asList(array)) : String.valueOf(value);
    }
}
