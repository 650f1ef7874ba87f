package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.LivenessAnalysis;
import dev.fermata.transform.analysis.MethodFacts;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.MachineState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes the plan of one method. */
final class MethodPlanner {

    private final ClassNode owner;
    private final AsyncMethod method;
    private final MethodNode node;
    private final KnownCallees known;
    private final MethodFacts facts;
    private final SitePlanner sitePlanner;
    private final List<Site> sites;
    private final FusedCallPlanner fusing;

    /**
     * A planner for one method.
     *
     * @param owner its class
     * @param method the method
     * @param known the methods that may be called directly
     * @param fusing finds the calls whose callee the program finds out
     */
    MethodPlanner(ClassNode owner, AsyncMethod method, KnownCallees known, FusedCallPlanner fusing) {
        this.owner = owner;
        this.method = method;
        this.node = method.node();
        this.known = known;
        this.fusing = fusing;
        this.facts = MethodFacts.of(owner.name, node, this::needsState);
        this.sitePlanner = new SitePlanner(node, facts, known.targets(), fusing);
        this.sites = sitePlanner.sites();
    }

    private boolean needsState(AbstractInsnNode instruction) {
        return Calls.isPoint(instruction)
                || ResumePlanner.isConstructorCall(instruction)
                || (instruction instanceof MethodInsnNode call
                        && known.targets().containsKey(SitePlanner.key(call)))
                || fusing.isCandidate(instruction);
    }

    /**
     * The awaits under a monitor.
     *
     * @return a diagnostic for each
     */
    List<Diagnostic> diagnostics() {
        // a compiler copies a finally block to each way out of it
        Set<Diagnostic> diagnostics = new LinkedHashSet<>();
        for (Site site : sites) {
            List<Integer> held = facts.monitors().before(site.await());
            if (!held.isEmpty()) {
                diagnostics.add(underMonitor(site, held.get(held.size() - 1)));
            }
        }
        return List.copyOf(diagnostics);
    }

    private Diagnostic underMonitor(Site site, int monitor) {
        int line = Places.line(node.instructions.get(monitor));
        String entered = line > 0 ? "the monitor entered on line " + line : "the monitor";
        return new Diagnostic(
                DiagnosticCode.AWAIT_UNDER_MONITOR,
                Places.of(owner, node, node.instructions.get(site.await())),
                verb(site) + " inside a synchronized block",
                entered + " belongs to a thread that will have moved on",
                DiagnosticCode.AWAIT_UNDER_MONITOR.fix());
    }

    private String verb(Site site) {
        return ((MethodInsnNode) node.instructions.get(site.await())).name;
    }

    MethodPlan plan(MemberNames names, TypeRelaxation relaxation) {
        ResumePlanner resumePlanner = new ResumePlanner(node, facts);
        ResumeView view = resumePlanner.view(sites, relaxation);
        Map<Integer, BitSet> live = live();
        Layout arguments = LayoutPlanner.layout(
                view.of(facts.states().initial().keep(live.getOrDefault(LivenessAnalysis.START, new BitSet()))));
        List<SuspensionPoint> points = points(view, live);
        Map<Integer, MachineState> resumeMaps = resumeMaps(view, live);
        return new MethodPlan(
                method,
                names,
                shapes(names, arguments, points),
                arguments,
                facts.states().initial(),
                facts.states().maps(),
                resumeMaps,
                points,
                new EditPlanner(method, facts, sitePlanner, known, relaxation).edits(sites, points),
                resumePlanner.edits(view),
                view,
                new DispatchPlanner(node, facts, resumeMaps).dispatch(sites, points));
    }

    private Map<Integer, BitSet> live() {
        List<Integer> wanted = new ArrayList<>(facts.states().maps().keySet());
        sites.forEach(site -> wanted.add(site.await()));
        return facts.liveAfter(node, wanted);
    }

    private Map<Integer, MachineState> resumeMaps(ResumeView view, Map<Integer, BitSet> live) {
        Map<Integer, MachineState> maps = new HashMap<>();
        facts.states()
                .maps()
                .forEach(
                        (index, state) -> maps.put(index, view.of(state.keep(live.getOrDefault(index, new BitSet())))));
        return maps;
    }

    private List<SuspensionPoint> points(ResumeView view, Map<Integer, BitSet> live) {
        List<SuspensionPoint> points = new ArrayList<>();
        for (Site site : sites) {
            MachineState below = site.below().keep(live.getOrDefault(site.await(), new BitSet()));
            int line = Places.line(node.instructions.get(site.await()));
            boolean caught = !facts.flow()
                    .blocks()
                    .get(facts.flow().blockOf(site.await()))
                    .handlers()
                    .isEmpty();
            points.add(
                    new SuspensionPoint(points.size() + 1, below, LayoutPlanner.layout(view.of(below)), line, caught));
        }
        return points;
    }

    private static FrameShapes shapes(MemberNames names, Layout arguments, List<SuspensionPoint> points) {
        List<Layout> layouts = points.stream().map(SuspensionPoint::layout).toList();
        boolean entered = names.entry() != null && !points.isEmpty();
        return entered ? FrameShapes.of(arguments, layouts) : FrameShapes.one(arguments, layouts);
    }
}
