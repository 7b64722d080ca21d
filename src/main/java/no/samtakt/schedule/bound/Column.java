package no.samtakt.schedule.bound;

import java.util.Arrays;

/**
 * The month of an activity or hub as a row of yes/no questions: is it over by this month? One question for each month it can take but the
 * last; for one that may never happen, for the last as well.
 */
final class Column {

    static final int NO = -1;
    static final int YES = -2;

    final int activity;
    final int[] options;
    /** May never happen. */
    final boolean optional;
    /** Months it can take, ascending. */
    int[] months;

    long never;
    long[] cost = new long[0];
    private int base;

    Column(int activity, int[] options, boolean optional, int[] months) {
        this.activity = activity;
        this.options = options;
        this.optional = optional;
        this.months = months;
    }

    int first() {
        return months[0];
    }

    int last() {
        return months[months.length - 1];
    }

    boolean empty() {
        return months.length == 0;
    }

    /** Keeps the months within limits. Answers whether some fell away. */
    boolean keep(int low, int high) {
        int before = months.length;
        months = Arrays.stream(months).filter(t -> t >= low && t <= high).toArray();
        return months.length < before;
    }

    /** Takes its nodes from the given one on. Answers the next free. */
    int nodes(int from) {
        base = from;
        cost = new long[months.length];
        return from + months.length - (optional ? 0 : 1);
    }

    /** The node that says whether it is over by a month; {@link #NO} or {@link #YES} where that is settled. */
    int node(int month) {
        int position = Arrays.binarySearch(months, month);
        if (position < 0) {
            position = -position - 2;
        }
        if (position < 0) {
            return NO;
        }
        return position == months.length - 1 && !optional ? YES : base + position;
    }

    int position(int month) {
        return Arrays.binarySearch(months, month);
    }

    /** Builds the order of its questions. */
    void build(Closure closure) {
        int count = months.length - (optional ? 0 : 1);
        for (int i = 0; i + 1 < count; i++) {
            closure.force(base + i, base + i + 1);
        }
    }

    /** Hands its costs over. Answers the cost that is left when every answer is no. */
    long hand(Closure closure) {
        int last = months.length - 1;
        for (int i = 0; i < last; i++) {
            closure.cost(base + i, cost[i] - cost[i + 1]);
        }
        if (optional) {
            closure.cost(base + last, cost[last] - never);
            return never;
        }
        return cost[last];
    }

    /** Month it takes, −1 for never. */
    int month(Closure closure) {
        int count = months.length - (optional ? 0 : 1);
        for (int i = 0; i < count; i++) {
            if (closure.yes(base + i)) {
                return months[i];
            }
        }
        return optional ? -1 : last();
    }
}
