package dev.fermata.agent.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a class file in its folder or jar, with slashes. A class need not lie at the root: multi-release jars and
 * some frameworks put a prefix before its package.
 */
record ClassFileName(String text) {

    private static final Pattern PARTS =
            Pattern.compile("(META-INF/versions/(\\d+)/|BOOT-INF/classes/|WEB-INF/classes/)?(.*)\\.class");

    private static final int FIRST_VERSIONED_RELEASE = 9;

    static boolean isClassFile(String name) {
        return name.endsWith(".class");
    }

    /** The class that it should hold. */
    String className() {
        return parts().group(3);
    }

    /** Where this class would find another one of the same container, the likeliest place first. */
    List<String> placesOf(String className) {
        List<String> prefixes = new ArrayList<>();
        Matcher parts = parts();
        if (parts.group(2) != null) {
            for (int release = Integer.parseInt(parts.group(2)); release >= FIRST_VERSIONED_RELEASE; release--) {
                prefixes.add("META-INF/versions/" + release + "/");
            }
        } else if (parts.group(1) != null) {
            prefixes.add(parts.group(1));
        }
        prefixes.add("");
        return prefixes.stream().map(prefix -> prefix + className + ".class").toList();
    }

    private Matcher parts() {
        Matcher matcher = PARTS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a class file: " + text);
        }
        return matcher;
    }
}
