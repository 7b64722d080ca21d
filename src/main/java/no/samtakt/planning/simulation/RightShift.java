package no.samtakt.planning.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Moves what is late to the right through the order of the work. Nothing comes earlier than planned: dates are agreed with those who
 * use the systems, so time won is kept as slack.
 *
 * <p>A work starts at the latest of its planned start and the finish of each that it follows, plus lag. It takes the months asked for,
 * months in which it may not be worked left out. It finishes no earlier than planned, and when that is later than planned, in the next
 * month that is open to it; works that finish together wait for the last of them. Where the plan itself breaks an order or uses a closed
 * month, that much is taken as given: with the planned durations every work finishes as planned. Longer durations never make
 * any work finish earlier. O(works + links + months) per shift.
 */
public final class RightShift {

    /**
     * A piece of work as planned.
     *
     * @param start first month; may be negative when it has begun before the plan
     * @param finish last month, at least {@code start}
     * @param closed by month: it may not finish then
     * @param idle by month: it cannot be worked then
     */
    public record Work(int start, int finish, boolean[] closed, boolean[] idle) {

        /** Months from start to finish. */
        public int duration() {
            return finish - start + 1;
        }
    }

    /**
     * An order between two works.
     *
     * @param finishToStart whether the successor starts, otherwise finishes, after the predecessor's finish
     * @param lag months between
     */
    public record Link(int predecessor, int successor, boolean finishToStart, int lag) {}

    private final List<Work> works;
    private final int months;
    private final int[][] nodes;
    private final int[][] before;
    private final int[][] gap;
    private final boolean[][] finishToStart;

    /**
     * @param groups works that finish together, each in at most one group
     * @param months months there are; what would finish later finishes in the last
     */
    public RightShift(List<Work> works, List<Link> links, List<List<Integer>> groups, int months) {
        this.works = List.copyOf(works);
        this.months = months;
        boolean[] grouped = new boolean[works.size()];
        List<int[]> all = new ArrayList<>();
        for (List<Integer> group : groups) {
            group.forEach(work -> grouped[work] = true);
            all.add(group.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
        for (int i = 0; i < grouped.length; i++) {
            if (!grouped[i]) {
                all.add(new int[] {i});
            }
        }
        all.removeIf(node -> node.length == 0);
        all.sort(Comparator.comparingInt((int[] node) -> finish(node)).thenComparingInt(node -> node[0]));
        nodes = all.toArray(int[][]::new);
        int[] rank = new int[works.size()];
        for (int n = 0; n < nodes.length; n++) {
            for (int work : nodes[n]) {
                rank[work] = n;
            }
        }
        before = new int[works.size()][];
        gap = new int[works.size()][];
        finishToStart = new boolean[works.size()][];
        for (int i = 0; i < works.size(); i++) {
            int work = i;
            List<Link> into = links.stream()
                    .filter(link -> link.successor() == work && rank[link.predecessor()] < rank[work])
                    .toList();
            before[i] = into.stream().mapToInt(Link::predecessor).toArray();
            gap[i] = into.stream().mapToInt(this::planned).toArray();
            finishToStart[i] = new boolean[into.size()];
            for (int k = 0; k < into.size(); k++) {
                finishToStart[i][k] = into.get(k).finishToStart();
            }
        }
    }

    /** Months the successor must keep from the predecessor's finish: what is asked for, or what the plan itself keeps if less. */
    private int planned(Link link) {
        Work successor = works.get(link.successor());
        int kept = (link.finishToStart() ? successor.start() : successor.finish())
                - works.get(link.predecessor()).finish();
        return Math.min(1 + link.lag(), kept);
    }

    private int finish(int[] node) {
        return Arrays.stream(node).map(work -> works.get(work).finish()).max().orElse(0);
    }

    /**
     * Finish months with other durations.
     *
     * @param durations months of each work, at least 1
     * @param finish where to put the finish month of each work
     */
    public void shift(int[] durations, int[] finish) {
        for (int[] node : nodes) {
            int late = -1;
            int last = 0;
            for (int work : node) {
                int end = end(work, durations[work], finish);
                if (end > works.get(work).finish()) {
                    late = Math.max(late, end);
                }
                last = Math.max(last, works.get(work).finish());
            }
            if (late < 0) {
                for (int work : node) {
                    finish[work] = works.get(work).finish();
                }
                continue;
            }
            int end = Math.max(late, node.length == 1 ? late : last);
            while (end < months - 1 && closed(node, end)) {
                end++;
            }
            for (int work : node) {
                finish[work] = Math.max(works.get(work).finish(), Math.min(end, months - 1));
            }
        }
    }

    private int end(int index, int duration, int[] finish) {
        Work work = works.get(index);
        int start = work.start();
        int least = work.finish();
        for (int k = 0; k < before[index].length; k++) {
            int month = finish[before[index][k]] + gap[index][k];
            if (finishToStart[index][k]) {
                start = Math.max(start, month);
            } else {
                least = Math.max(least, month);
            }
        }
        if (start == work.start() && duration <= work.duration()) {
            return least;
        }
        int left = duration;
        int month = start - 1;
        while (left > 0 && month < months - 1) {
            month++;
            if (month < 0 || !work.idle()[month]) {
                left--;
            }
        }
        return Math.max(least, month);
    }

    private boolean closed(int[] node, int month) {
        for (int work : node) {
            if (month >= 0 && works.get(work).closed()[month]) {
                return true;
            }
        }
        return false;
    }
}
