package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.Block;
import dev.fermata.transform.analysis.MethodFacts;
import dev.fermata.transform.type.MachineState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Decides how a resume finds its way: through the headers of the loops around a point, the outermost first; where the rest of a turn stands
 * beside its loop, that loop is not on the way.
 */
final class DispatchPlanner {

    /** A stage while points are put in. */
    private static final class Stage {
        final Map<Layout, List<SuspensionPoint>> groups = new LinkedHashMap<>();
        final List<ReloadGroup> single = new ArrayList<>();
        final Map<Integer, Stage> inner = new LinkedHashMap<>();
    }

    private final MethodNode method;
    private final MethodFacts facts;
    private final Map<Integer, MachineState> maps;
    private final TailPlanner tails;

    DispatchPlanner(MethodNode method, MethodFacts facts, Map<Integer, MachineState> maps) {
        this.method = method;
        this.facts = facts;
        this.maps = maps;
        this.tails = new TailPlanner(method, facts);
    }

    /**
     * Plans the way to all points.
     *
     * @param sites the awaits
     * @param points their suspension points, in the same order
     * @return the stage at the method's start
     */
    Dispatch dispatch(List<Site> sites, List<SuspensionPoint> points) {
        Stage root = new Stage();
        Map<Integer, ResumeTail> beside = tails.tails(sites);
        for (int i = 0; i < points.size(); i++) {
            ResumeTail tail = beside.get(sites.get(i).await());
            List<Integer> headers = headersAround(facts, sites.get(i));
            Stage stage = root;
            for (int header : tail == null ? headers : headers.subList(0, headers.size() - 1)) {
                stage = stage.inner.computeIfAbsent(header, any -> new Stage());
            }
            SuspensionPoint point = points.get(i);
            if (tail != null) {
                stage.single.add(new ReloadGroup(point.layout(), List.of(point), tail));
            } else {
                stage.groups
                        .computeIfAbsent(point.layout(), any -> new ArrayList<>())
                        .add(point);
            }
        }
        return finish(root);
    }

    /**
     * The headers on the way to an await.
     *
     * @param facts what is true of the method
     * @param site the await
     * @return indices of blocks, none where the code has loops of several entries anyway
     */
    static List<Integer> headersAround(MethodFacts facts, Site site) {
        if (!facts.loops().isReducible()) {
            return List.of();
        }
        return facts.loops().headersAround(facts.flow().blockOf(site.await()));
    }

    /**
     * The stack map of a block that jumps lead to.
     *
     * @param method the method
     * @param block the block
     * @return its index
     */
    static int mapOf(MethodNode method, Block block) {
        int i = block.start();
        while (!(method.instructions.get(i) instanceof FrameNode)) {
            i++;
        }
        return i;
    }

    private Dispatch finish(Stage stage) {
        List<ReloadGroup> groups = new ArrayList<>();
        stage.groups.forEach((layout, points) -> groups.add(new ReloadGroup(layout, points, null)));
        groups.addAll(stage.single);
        List<LoopDispatch> inner = new ArrayList<>();
        stage.inner.forEach((header, within) -> inner.add(loop(header, within)));
        return new Dispatch(groups, inner);
    }

    private LoopDispatch loop(int header, Stage within) {
        Block block = facts.flow().blocks().get(header);
        int map = mapOf(method, block);
        MachineState state = maps.getOrDefault(map, facts.states().map(map));
        return new LoopDispatch(block.start(), map, state, finish(within));
    }
}
