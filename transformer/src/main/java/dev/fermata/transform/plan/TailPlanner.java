package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.Block;
import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.MachineStateAnalysis;
import dev.fermata.transform.analysis.MethodFacts;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Decides where the rest of a loop's turn is short and plain enough to stand twice. */
final class TailPlanner {

    private static final int NO_LABEL = -2;
    private static final int MOST_INSTRUCTIONS = 60;

    /** Above this many, a method has no room for what only makes it faster. */
    private static final int LARGE = 1_500;

    private final InsnList instructions;
    private final MethodFacts facts;
    private final ControlFlow flow;

    TailPlanner(MethodNode method, MethodFacts facts) {
        this.instructions = method.instructions;
        this.facts = facts;
        this.flow = facts.flow();
    }

    /**
     * The rests of turns that are to stand twice.
     *
     * @param sites all awaits of the method
     * @return those of the loops to whose header no resume has to go then, by the index of the await
     */
    Map<Integer, ResumeTail> tails(List<Site> sites) {
        Map<Integer, ResumeTail> tails = new HashMap<>();
        Set<Integer> onTheWay = new HashSet<>();
        for (Site site : sites) {
            List<Integer> headers = DispatchPlanner.headersAround(facts, site);
            Optional<ResumeTail> tail = tail(site, headers);
            tail.ifPresent(found -> tails.put(site.await(), found));
            onTheWay.addAll(tail.isPresent() ? headers.subList(0, headers.size() - 1) : headers);
        }
        tails.keySet().removeIf(await -> onTheWay.contains(header(flow.blockOf(await))));
        return tails;
    }

    private int header(int block) {
        List<Integer> headers = facts.loops().headersAround(block);
        return headers.get(headers.size() - 1);
    }

    /** The rest of the turn of the innermost loop around an await. */
    private Optional<ResumeTail> tail(Site site, List<Integer> headers) {
        if (headers.isEmpty() || instructions.size() > LARGE || hasUninitialized(site.below())) {
            return Optional.empty();
        }
        int own = flow.blockOf(site.await());
        return blocks(own, headers)
                .flatMap(blocks -> pieces(site, blocks))
                .filter(this::isPlain)
                .map(pieces -> new ResumeTail(site.await(), site.call(), pieces));
    }

    /**
     * The blocks behind that of the await, up to the header or to what stands behind the loop; none where they hold an inner loop.
     * What control falls into when it leaves the loop is one of them if no stack map says that a jump could go there.
     */
    private Optional<List<Integer>> blocks(int own, List<Integer> headers) {
        int header = headers.get(headers.size() - 1);
        SortedSet<Integer> found = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(flow.blocks().get(own).successors());
        while (!open.isEmpty()) {
            int block = open.pop();
            List<Integer> around = facts.loops().headersAround(block);
            boolean isInside = around.contains(header);
            if (block == header || !isInside && labelAt(flow.blocks().get(block).start()) != NO_LABEL) {
                continue;
            }
            if (block == own || isInside && !around.equals(headers)) {
                return Optional.empty();
            }
            if (found.add(block)) {
                open.addAll(flow.blocks().get(block).successors());
            }
        }
        List<Integer> inOrder = new ArrayList<>(List.of(own));
        inOrder.addAll(found.tailSet(own));
        inOrder.addAll(found.headSet(own));
        return Optional.of(inOrder);
    }

    private Optional<List<ResumeTail.Piece>> pieces(Site site, List<Integer> all) {
        List<ResumeTail.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Block block = flow.blocks().get(all.get(i));
            int start = i == 0 ? site.await() + 1 : block.start();
            int following =
                    i + 1 < all.size() ? flow.blocks().get(all.get(i + 1)).start() : -1;
            int next = next(block, following);
            if (next == NO_LABEL
                    || !block.handlers().isEmpty()
                    || !block.hidden().isEmpty()) {
                return Optional.empty();
            }
            ResumeTail.Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.end() == start) {
                start = last.start();
                pieces.remove(last);
            }
            pieces.add(new ResumeTail.Piece(start, block.end(), next));
        }
        return Optional.of(pieces);
    }

    /** What a block falls into, when that does not follow. */
    private int next(Block block, int following) {
        int end = block.end();
        boolean falls = !MachineStateAnalysis.endsFlow(instructions.get(end - 1).getOpcode());
        if (!falls || end == following) {
            return -1;
        }
        return labelAt(end);
    }

    /** Where a jump to a block may go: one of its labels, if it has a stack map. */
    private int labelAt(int start) {
        int label = NO_LABEL;
        for (int i = start; i < instructions.size() && instructions.get(i).getOpcode() < 0; i++) {
            if (instructions.get(i) instanceof LabelNode && label == NO_LABEL) {
                label = i;
            } else if (instructions.get(i) instanceof FrameNode) {
                return label;
            }
        }
        return NO_LABEL;
    }

    /** Whether it is short, suspends nowhere, and has no object that is not initialised where its stack maps are. */
    private boolean isPlain(List<ResumeTail.Piece> pieces) {
        int count = 0;
        for (ResumeTail.Piece piece : pieces) {
            for (int i = piece.start(); i < piece.end(); i++) {
                AbstractInsnNode instruction = instructions.get(i);
                count += instruction.getOpcode() < 0 ? 0 : 1;
                boolean isOdd = instruction instanceof FrameNode
                        && hasUninitialized(facts.states().map(i));
                if (isOdd || count > MOST_INSTRUCTIONS || Calls.isPoint(instruction)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasUninitialized(MachineState state) {
        return Stream.concat(state.locals().stream(), state.stack().stream()).anyMatch(MachineType::isUninitialized);
    }
}
