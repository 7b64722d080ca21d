package no.samtakt.schedule.solver;

import no.samtakt.schedule.Option;
import no.samtakt.schedule.Precedence;

/**
 * Months in which an activity may finish without breaking a precedence, its window or its pin. Activities still to be placed count
 * with the earliest and latest months their own neighbours leave them.
 */
final class Windows {

    private final State state;
    private final Tables tables;
    /** Earliest and latest finish of activities still to be placed, as last computed by {@link #open}. */
    private final int[] earliest;

    private final int[] latest;
    private final boolean[] pending;
    /** Ranks waiting to be looked at: the lowest first, or negated the highest first. */
    private final IntHeap waiting = new IntHeap();

    private final boolean[] awaited;

    Windows(State state) {
        this.state = state;
        tables = state.tables;
        earliest = new int[tables.activities];
        latest = new int[tables.activities];
        pending = new boolean[tables.activities];
        awaited = new boolean[tables.activities];
    }

    static int low(Option option) {
        return option.pinned() >= 0 ? option.pinned() : Math.max(0, option.earliest());
    }

    static int high(Option option, int horizon) {
        return Math.min(horizon - 1, option.pinned() >= 0 ? option.pinned() : option.latest());
    }

    /** First month of an option that its predecessors leave; the horizon or beyond when there is none. */
    int low(int a, int option) {
        Option chosen = tables.options[a][option];
        int low = low(chosen);
        int start = Integer.MIN_VALUE;
        for (int p : tables.predecessorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int other = precedence.predecessor();
            if (!state.active(precedence)) {
                continue;
            }
            int finish = state.present(other) ? state.finish[other] : pending[other] ? earliest[other] : -1;
            if (finish >= 0) {
                int bound = finish + 1 + precedence.lag();
                if (precedence.type() == Precedence.Type.FINISH_TO_START) {
                    start = Math.max(start, bound);
                } else {
                    low = Math.max(low, bound);
                }
            }
        }
        return start == Integer.MIN_VALUE ? low : Tables.firstFinish(chosen, low, start);
    }

    /** Last month of an option that its successors leave; negative when there is none. */
    int high(int a, int option) {
        int high = high(tables.options[a][option], tables.horizon);
        for (int p : tables.successorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int other = precedence.successor();
            if (!state.active(precedence)) {
                continue;
            }
            boolean toStart = precedence.type() == Precedence.Type.FINISH_TO_START;
            if (state.present(other)) {
                int reference = toStart
                        ? tables.options[other][state.option[other]].start()[state.finish[other]]
                        : state.finish[other];
                high = Math.min(high, reference - 1 - precedence.lag());
            } else if (pending[other] && latest[other] >= 0) {
                int reference = latest[other];
                if (toStart) {
                    reference = Integer.MIN_VALUE;
                    for (int o : state.open(other)) {
                        Option option2 = tables.options[other][o];
                        int month = Math.min(latest[other], high(option2, tables.horizon));
                        if (month >= 0) {
                            reference = Math.max(reference, option2.start()[month]);
                        }
                    }
                }
                if (reference != Integer.MIN_VALUE) {
                    high = Math.min(high, reference - 1 - precedence.lag());
                }
            }
        }
        return high;
    }

    /** Marks activities as still to be placed. They must be absent from the state and in order of rank. */
    void open(int[] activities, int count) {
        for (int i = 0; i < count; i++) {
            pending[activities[i]] = true;
        }
        update(activities, count);
    }

    /** Computes the earliest and latest months of those still to be placed. O(their precedences). */
    private void update(int[] activities, int count) {
        for (int i = 0; i < count; i++) {
            earliest[activities[i]] = firstMonth(activities[i]);
        }
        for (int i = count - 1; i >= 0; i--) {
            latest[activities[i]] = lastMonth(activities[i]);
        }
    }

    /** An activity has been placed: passes on what that means to those still to be placed. O(those whose months change). */
    void placed(int a) {
        await(a, true);
        while (!waiting.isEmpty()) {
            int b = tables.byRank[waiting.remove()];
            awaited[b] = false;
            int first = firstMonth(b);
            if (first != earliest[b]) {
                earliest[b] = first;
                await(b, true);
            }
        }
        await(a, false);
        while (!waiting.isEmpty()) {
            int b = tables.byRank[-waiting.remove()];
            awaited[b] = false;
            int last = lastMonth(b);
            if (last != latest[b]) {
                latest[b] = last;
                await(b, false);
            }
        }
    }

    private void await(int a, boolean successors) {
        for (int p : successors ? tables.successorsOf[a] : tables.predecessorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int b = successors ? precedence.successor() : precedence.predecessor();
            boolean further = successors ? tables.rank[b] > tables.rank[a] : tables.rank[b] < tables.rank[a];
            if (further && pending[b] && !awaited[b] && !state.present(b)) {
                awaited[b] = true;
                waiting.add(successors ? tables.rank[b] : -tables.rank[b]);
            }
        }
    }

    private int firstMonth(int a) {
        int first = tables.horizon;
        for (int o : state.open(a)) {
            first = Math.min(first, low(a, o));
        }
        return first;
    }

    private int lastMonth(int a) {
        int last = -1;
        for (int o : state.open(a)) {
            last = Math.max(last, high(a, o));
        }
        return last;
    }

    void close(int a) {
        pending[a] = false;
    }
}
