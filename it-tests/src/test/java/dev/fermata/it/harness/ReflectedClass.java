package dev.fermata.it.harness;

import java.io.ObjectStreamClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What reflection and serialization see of a class, as words; private methods left out. */
public final class ReflectedClass {

    private ReflectedClass() {}

    /** The words for one of some classes that belong together, by binary name. */
    public static SortedSet<String> of(Map<String, byte[]> classes, String name) throws ClassNotFoundException {
        return words(Class.forName(name, false, new CaseLoader(classes)));
    }

    private static SortedSet<String> words(Class<?> type) {
        SortedSet<String> words = new TreeSet<>();
        words.add(type.toGenericString() + " " + Arrays.toString(type.getGenericInterfaces()) + " "
                + type.getGenericSuperclass() + " " + annotations(type));
        words.add("nest " + type.getNestHost().getName() + " " + Arrays.toString(type.getNestMembers()));
        Arrays.stream(type.getDeclaredFields())
                .forEach(field -> words.add(field.toGenericString() + annotations(field)));
        Arrays.stream(type.getDeclaredConstructors()).forEach(made -> words.add(words(made)));
        Arrays.stream(type.getMethods()).forEach(method -> words.add("seen " + words(method)));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .forEach(method -> words.add(words(method) + method.isBridge() + method.isDefault()));
        ObjectStreamClass stream = ObjectStreamClass.lookup(type);
        if (stream != null) {
            words.add("serialVersionUID " + stream.getSerialVersionUID() + Arrays.toString(stream.getFields()));
        }
        return words;
    }

    private static String words(Executable member) {
        StringBuilder words = new StringBuilder(member.toGenericString());
        words.append(annotations(member)).append(member.isSynthetic()).append(member.isVarArgs());
        Arrays.stream(member.getParameters())
                .forEach(parameter -> words.append(", ").append(parameter).append(annotations(parameter)));
        words.append(Arrays.toString(member.getAnnotatedParameterTypes()));
        return member instanceof Method method
                ? words.append(method.getAnnotatedReturnType()).toString()
                : words.toString();
    }

    private static String annotations(AnnotatedElement element) {
        return Arrays.toString(element.getAnnotations());
    }
}
