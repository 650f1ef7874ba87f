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

/** Decides how a resume finds its way: through the headers of the loops around a point, the outermost first. */
final class DispatchPlanner {

    /** A stage while points are put in. */
    private static final class Stage {
        final Map<Layout, List<SuspensionPoint>> groups = new LinkedHashMap<>();
        final Map<Integer, Stage> inner = new LinkedHashMap<>();
    }

    private final MethodNode method;
    private final MethodFacts facts;
    private final Map<Integer, MachineState> maps;

    DispatchPlanner(MethodNode method, MethodFacts facts, Map<Integer, MachineState> maps) {
        this.method = method;
        this.facts = facts;
        this.maps = maps;
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
        for (int i = 0; i < points.size(); i++) {
            Stage stage = root;
            for (int header : headersAround(facts, sites.get(i))) {
                stage = stage.inner.computeIfAbsent(header, any -> new Stage());
            }
            SuspensionPoint point = points.get(i);
            stage.groups
                    .computeIfAbsent(point.layout(), any -> new ArrayList<>())
                    .add(point);
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
        stage.groups.forEach((layout, points) -> groups.add(new ReloadGroup(layout, points)));
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
