package dev.fermata.transform.plan;

/**
 * A static method of the transformed class.
 *
 * @param name its name
 * @param descriptor its descriptor
 */
public record MemberName(String name, String descriptor) {

    /**
     * What identifies a method in its class.
     *
     * @return name and descriptor
     */
    public String key() {
        return name + descriptor;
    }
}
