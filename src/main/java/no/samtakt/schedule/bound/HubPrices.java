package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices on hubs tied by several homes: whatever a hub waits for pays for every month before it is there, the hub is paid for every
 * month before it is taken, and takes its cheapest month.
 */
final class HubPrices implements Coupling {

    @SuppressWarnings("ArrayRecordComponent")
    private record Link(Hubs.Input input, @Nullable Slot slot, long[] profile, int dual) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Apart(Hubs.Hub hub, int low, int high, List<Link> links) {}

    private final Tables tables;
    private final Duals duals;
    private final Hubs hubs;
    private final int end;
    private final List<Apart> list = new ArrayList<>();
    private final int[] month;
    private long constant;
    private boolean impossible;

    HubPrices(Tables tables, Duals duals, Hubs hubs) {
        this.tables = tables;
        this.duals = duals;
        this.hubs = hubs;
        end = tables.analysis;
        month = new int[hubs.list().size()];
        for (Hubs.Hub hub : hubs.list()) {
            if (hub.home() == Hubs.APART) {
                add(hub);
            }
        }
    }

    private void add(Hubs.Hub hub) {
        int low = 0;
        int high = 0;
        List<int[]> ranges = new ArrayList<>();
        for (Hubs.Input input : hub.inputs()) {
            int[] range = hubs.range(input);
            ranges.add(range);
            low = Math.max(low, range[0]);
            high = Math.max(high, range[1]);
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < hub.inputs().size(); i++) {
            Hubs.Input input = hub.inputs().get(i);
            long[] profile = new long[end + 1];
            Slot slot = null;
            if (input.hub() >= 0) {
                hubs.list().get(input.hub()).slots().add(profile);
            } else {
                slot = new Slot(profile, hubs.index(input), end);
                tables.add(input.activity(), slot);
            }
            int dual = duals.add(end, 0, 0, 0, 1);
            for (int t = low; t < Math.min(high, ranges.get(i)[1]); t++) {
                duals.limit(dual + t, 0, Duals.FREE);
            }
            links.add(new Link(input, slot, profile, dual));
        }
        for (int t = low; t < high; t++) {
            int at = t;
            long late = links.stream()
                    .filter(link -> duals.high(link.dual() + at) > 0)
                    .count();
            for (Link link : links) {
                duals.set(link.dual() + t, Math.max(0, hub.cost()[t + 1] - hub.cost()[t]) / Math.max(1, late));
            }
        }
        list.add(new Apart(hub, low, high, links));
    }

    @Override
    public void price() {
        for (Apart apart : list) {
            for (Link link : apart.links()) {
                long sum = 0;
                for (int t = 0; t < end; t++) {
                    link.profile()[t] = sum;
                    sum = Math.addExact(sum, duals.price(link.dual() + t));
                }
                link.profile()[end] = sum;
            }
        }
        constant = 0;
        for (int i = 0; i < list.size(); i++) {
            Apart apart = list.get(i);
            long best = Long.MAX_VALUE;
            for (int t = apart.low(); t <= apart.high(); t++) {
                if (!apart.hub().shut()[t]) {
                    long value = apart.hub().priced(t);
                    for (Link link : apart.links()) {
                        value = Math.subtractExact(value, link.profile()[t]);
                    }
                    if (value < best) {
                        best = value;
                        month[i] = t;
                    }
                }
            }
            if (best == Long.MAX_VALUE) {
                impossible = true;
            } else {
                constant = Math.addExact(constant, best);
            }
        }
    }

    /** Whether some hub has no lawful month. */
    boolean impossible() {
        return impossible;
    }

    @Override
    public long constant() {
        return constant;
    }

    @Override
    public void gradient(Relaxed schedule, long[] gradient) {
        for (int i = 0; i < list.size(); i++) {
            schedule.hubs()[list.get(i).hub().milestone()] = month[i];
        }
        for (int i = 0; i < list.size(); i++) {
            Apart apart = list.get(i);
            for (Link link : apart.links()) {
                int input = link.slot() == null
                        ? schedule.hubs()[hubs.list().get(link.input().hub()).milestone()]
                        : schedule.index(link.slot(), link.input().activity());
                for (int t = apart.low(); t < apart.high(); t++) {
                    gradient[link.dual() + t] += (t < input ? 1 : 0) - (t < month[i] ? 1 : 0);
                }
            }
        }
    }
}
