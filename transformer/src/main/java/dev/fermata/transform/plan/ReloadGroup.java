package dev.fermata.transform.plan;

import java.util.List;
import java.util.Optional;

/**
 * Suspension points of one loop whose frames have the same layout: their values are reloaded by the same code.
 *
 * @param layout what is reloaded
 * @param points the points, by state
 */
public record ReloadGroup(Layout layout, List<SuspensionPoint> points) {

    public ReloadGroup {
        points = List.copyOf(points);
    }

    public List<Integer> states() {
        return points.stream().map(SuspensionPoint::state).toList();
    }

    Optional<ReloadGroup> within(int first, int last) {
        List<SuspensionPoint> some = points.stream()
                .filter(point -> point.state() >= first && point.state() <= last)
                .toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(new ReloadGroup(layout, some));
    }
}
