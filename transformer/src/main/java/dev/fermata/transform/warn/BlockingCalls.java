package dev.fermata.transform.warn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of calls that block their thread, as text that users can write, too. A line is one of
 *
 * <pre>
 * java.lang.Thread.sleep -&gt; await(sleep(duration))                         a method, all overloads; the cure is optional
 * java.util.concurrent.BlockingQueue.poll(long, java.util.concurrent.TimeUnit)   one overload
 * java.io.InputStream.read*                                                 all methods whose names begin so
 * java.net.Socket.&lt;init&gt;(java.lang.String, int)                             a constructor
 * ! com.acme.MemoryStream.read*                                             takes away what other lines say
 * java.util.concurrent.FutureTask extends java.util.concurrent.Future       is told, not looked up
 * # a comment
 * </pre>
 *
 * <p>A line holds for subclasses: those that some line tells with {@code extends}, and those whose class files are found. Names
 * are those of source, nested classes with a {@code $}. Immutable.
 */
public final class BlockingCalls {

    private final List<BlockingCall> calls;
    private final List<BlockingCall> exceptions;
    private final Map<String, List<String>> supertypes;

    BlockingCalls(List<BlockingCall> calls, List<BlockingCall> exceptions, Map<String, List<String>> supertypes) {
        this.calls = List.copyOf(calls);
        this.exceptions = List.copyOf(exceptions);
        this.supertypes = Map.copyOf(supertypes);
    }

    /**
     * Reads a list.
     *
     * @param source where it comes from, for the message
     * @param text the lines
     * @return the list
     * @throws BlockingCallsException when a line is none of the above
     */
    public static BlockingCalls parse(String source, String text) {
        return new BlockingCallsParser(source).parse(text);
    }

    /**
     * Both lists; the exceptions of each hold for the other.
     *
     * @param more the other list, whose cures win
     * @return a new list
     */
    public BlockingCalls and(BlockingCalls more) {
        List<BlockingCall> allCalls = new ArrayList<>(more.calls);
        allCalls.addAll(calls);
        List<BlockingCall> allExceptions = new ArrayList<>(more.exceptions);
        allExceptions.addAll(exceptions);
        Map<String, List<String>> allSupertypes = new LinkedHashMap<>(supertypes);
        more.supertypes.forEach((name, above) -> allSupertypes.merge(name, above, BlockingCalls::concatenated));
        return new BlockingCalls(allCalls, allExceptions, allSupertypes);
    }

    private static List<String> concatenated(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Whether the owner decides: some line names such a method. */
    boolean mayContain(String name, String descriptor) {
        for (BlockingCall call : calls) {
            if (call.matches(name, descriptor)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The line that covers a call.
     *
     * @param owners the class that the call names and its supertypes
     * @return null when there is none, or an exception
     */
    @Nullable
    BlockingCall find(Set<String> owners, String name, String descriptor) {
        if (first(exceptions, owners, name, descriptor) != null) {
            return null;
        }
        return first(calls, owners, name, descriptor);
    }

    /** The direct supertypes that the list tells. */
    List<String> supertypesOf(String internalName) {
        return supertypes.getOrDefault(internalName, List.of());
    }

    private static @Nullable BlockingCall first(
            List<BlockingCall> lines, Set<String> owners, String name, String descriptor) {
        for (BlockingCall line : lines) {
            if (owners.contains(line.owner()) && line.matches(name, descriptor)) {
                return line;
            }
        }
        return null;
    }
}
