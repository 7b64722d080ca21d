package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Pilot;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows one choice under one of its alternatives, or everything settled, as one minimum cut: orders, lags, equal months,
 * hubs, bridges, and the fee from the first finish. Where an activity has several options, an order holds when the most
 * lenient of them would hold.
 */
final class Block {

    private final Tables tables;
    private final ScheduleProblem problem;
    private final Hubs hubs;
    private final int home;
    private final int alternative;

    private final List<Column> columns = new ArrayList<>();
    private final @Nullable Column[] columnOf;
    private final List<Integer> absent = new ArrayList<>();
    private final List<Column> hubColumns = new ArrayList<>();
    private final List<Integer> hubIndex = new ArrayList<>();
    private final List<Integer> hubsNever = new ArrayList<>();
    private final List<long[]> arcs = new ArrayList<>();
    private final List<long[]> unary = new ArrayList<>();
    /** A fee in a run of months, paid when its node says yes, or always. */
    private record Paid(int node, SharedFee fee, int from, int to) {}

    private final List<Paid> paid = new ArrayList<>();
    private Closure closure = new Closure(0);
    private int nodes;
    private long constant;
    private boolean impossible;

    /**
     * @param home index of the choice, or −1 for what is settled
     * @param alternative of that choice
     */
    Block(Tables tables, Hubs hubs, int home, int alternative) {
        this.tables = tables;
        this.hubs = hubs;
        this.home = home;
        this.alternative = alternative;
        problem = tables.problem;
        columnOf = new Column[problem.activities().size()];
        activities();
        narrow();
        groups();
        if (!impossible) {
            columns.forEach(column -> nodes = column.nodes(nodes));
            orders();
            equals();
            hubs();
            bridges();
            fees();
            build();
        }
    }

    /** Whether no plan that keeps every rule takes this alternative. */
    boolean impossible() {
        return impossible;
    }

    int alternative() {
        return alternative;
    }

    private int taken(int a) {
        int choice = tables.activity(a).choice();
        return home >= 0 ? alternative : tables.alternative(choice);
    }

    private void activities() {
        for (int a = 0; a < columnOf.length; a++) {
            if (tables.home(a) != home) {
                continue;
            }
            int taken = taken(a);
            int activity = a;
            boolean always = tables.activity(a).choice() < 0;
            boolean stay = tables.mayStayOut(a);
            boolean presentOut = stay && tables.activity(a).present(Choice.NONE);
            int[] options = IntStream.range(0, tables.open[a].length)
                    .filter(o -> always
                            || (presentOut && tables.option(activity, o).alternative() == Choice.NONE)
                            || (tables.mayTakePart(activity)
                                    && tables.option(activity, o).alternative() == taken))
                    .toArray();
            boolean in = tables.mayTakePart(a) && !always && !tables.activity(a).present(taken);
            boolean out = stay && !presentOut && tables.absentAllowed(a, Choice.NONE) && !hubs.neverAbsent.get(a);
            boolean mayBeAbsent = out || (in && tables.absentAllowed(a, taken) && !hubs.neverAbsent.get(a));
            if (options.length == 0) {
                absent.add(a);
                impossible |= !mayBeAbsent;
                continue;
            }
            int[] months = IntStream.range(0, tables.horizon)
                    .filter(t -> tables.anyOpen(activity, options, t))
                    .toArray();
            Column column = new Column(a, options, mayBeAbsent, months);
            columns.add(column);
            columnOf[a] = column;
        }
    }

    private void groups() {
        for (MoveTogether group : problem.groups()) {
            boolean surely = false;
            boolean missing = false;
            for (int a : group.activities()) {
                if (tables.home(a) == home) {
                    Column column = columnOf[a];
                    surely |= column != null && !column.optional;
                    missing |= column == null && !settled(a);
                }
            }
            impossible |= surely && missing;
        }
    }

    /** Whether nothing need be done for an absent activity. */
    private boolean settled(int a) {
        BitSet settled = tables.activity(a).settled();
        return (tables.mayTakePart(a) && settled.get(taken(a))) || (tables.mayStayOut(a) && settled.get(Choice.NONE));
    }

    /** The most lenient month an order is measured at, by finish month: start or finish. */
    private int[] reach(Column column, boolean toStart) {
        int[] reach = new int[tables.horizon];
        int most = Integer.MIN_VALUE;
        for (int g = 0; g < reach.length; g++) {
            for (int o : column.options) {
                if (tables.open[column.activity][o][g]) {
                    most = Math.max(
                            most, toStart ? tables.option(column.activity, o).start()[g] : g);
                }
            }
            reach[g] = most;
        }
        return reach;
    }

    private record Order(Column before, Column after, int[] reach, int lag) {}

    private List<Order> listOrders() {
        List<Order> orders = new ArrayList<>();
        for (Precedence precedence : problem.precedences()) {
            Column before = columnOf[precedence.predecessor()];
            Column after = columnOf[precedence.successor()];
            if (before == null
                    || after == null
                    || !precedence.alternatives().get(taken(precedence.successor()))
                    || (before.optional && !together(before, after))) {
                continue;
            }
            boolean toStart = precedence.type() == Precedence.Type.FINISH_TO_START;
            orders.add(new Order(before, after, reach(after, toStart), precedence.lag()));
        }
        for (Pilot pilot : problem.pilots()) {
            if (holds(pilot.choice(), pilot.alternative())) {
                for (int first : pilot.pilots()) {
                    for (int second : pilot.followers()) {
                        Column before = columnOf[first];
                        Column after = columnOf[second];
                        if (before != null && after != null && (!before.optional || together(before, after))) {
                            orders.add(new Order(before, after, reach(after, false), pilot.stabilisation()));
                        }
                    }
                }
            }
        }
        return orders;
    }

    /** Whether this is the block of an alternative of a choice. */
    private boolean holds(int choice, int other) {
        int own = choice >= 0 && tables.allowed[choice].cardinality() > 1 ? choice : -1;
        return own == home && (choice < 0 || other == (own >= 0 ? alternative : tables.alternative(choice)));
    }

    /** Whether two that may stay away do so only together. */
    private boolean together(Column one, Column two) {
        return one.optional
                && two.optional
                && tables.activity(one.activity).participation()
                        == tables.activity(two.activity).participation();
    }

    /** Drops months that orders and equal months leave out, until none falls away. */
    private void narrow() {
        List<Order> orders = listOrders();
        boolean changed = true;
        while (changed && !impossible) {
            changed = false;
            for (Column column : columns) {
                impossible |= column.empty() && !column.optional;
            }
            for (Order order : orders) {
                Column before = order.before();
                Column after = order.after();
                if (before.empty() || after.empty() || impossible) {
                    continue;
                }
                if (!before.optional) {
                    int need = before.first() + 1 + order.lag();
                    int low = after.first();
                    while (low < tables.horizon && order.reach()[low] < need) {
                        low++;
                    }
                    changed |= after.keep(low, tables.horizon);
                }
                if (!after.optional && !after.empty()) {
                    changed |= before.keep(0, order.reach()[after.last()] - 1 - order.lag());
                }
            }
            for (MoveTogether group : problem.groups()) {
                changed |= narrow(group);
            }
        }
        for (Column column : List.copyOf(columns)) {
            if (column.empty() && column.optional) {
                columns.remove(column);
                columnOf[column.activity] = null;
                absent.add(column.activity);
            }
        }
    }

    private boolean narrow(MoveTogether group) {
        List<Column> members = new ArrayList<>();
        for (int a : group.activities()) {
            Column column = columnOf[a];
            if (column != null && !column.optional) {
                members.add(column);
            }
        }
        boolean changed = false;
        for (Column one : members) {
            for (Column two : members) {
                int before = one.months.length;
                one.months = Arrays.stream(one.months)
                        .filter(t -> two.position(t) >= 0)
                        .toArray();
                changed |= one.months.length < before;
            }
        }
        return changed;
    }

    private void force(int from, int to) {
        if (from >= 0 && to >= 0 && from != to) {
            arcs.add(new long[] {from, to, -1});
        }
    }

    private void orders() {
        for (Order order : listOrders()) {
            for (int g : order.after().months) {
                force(order.after().node(g), order.before().node(order.reach()[g] - 1 - order.lag()));
            }
        }
    }

    private void equals() {
        for (Column one : columns) {
            for (Column two : one.optional ? columns : List.<Column>of()) {
                if (together(one, two)) {
                    force(one.node(one.last()), two.node(two.last()));
                }
            }
        }
        for (MoveTogether group : problem.groups()) {
            Column first = null;
            for (int a : group.activities()) {
                Column column = columnOf[a];
                if (column != null && !column.optional) {
                    if (first != null) {
                        for (int g : column.months) {
                            force(column.node(g), first.node(g));
                            force(first.node(g), column.node(g));
                        }
                    } else {
                        first = column;
                    }
                }
            }
        }
    }

    private void hubs() {
        @Nullable Column[] hubColumn = new Column[hubs.list().size()];
        for (int h = 0; h < hubColumn.length; h++) {
            Hubs.Hub hub = hubs.list().get(h);
            if (hub.home() == home) {
                hubColumn[h] = hub(h, hub, hubColumn);
            }
        }
    }

    private @Nullable Column hub(int h, Hubs.Hub hub, @Nullable Column[] others) {
        TreeSet<Integer> months = new TreeSet<>();
        boolean may = false;
        int low = 0;
        int high = 0;
        for (Hubs.Input input : hub.inputs()) {
            Column column = input.hub() >= 0 ? others[input.hub()] : columnOf[input.activity()];
            if (column == null) {
                hubsNever.add(h);
                impossible |= hub.shut()[tables.analysis];
                return null;
            }
            may |= column.optional;
            TreeSet<Integer> own = new TreeSet<>();
            for (int g : column.months) {
                int month = month(input, column, g);
                if (month >= 0) {
                    own.add(month);
                }
            }
            low = Math.max(low, own.first());
            high = Math.max(high, own.last());
            months.addAll(own);
        }
        if (may) {
            months.add(tables.analysis);
            high = tables.analysis;
        }
        int from = low;
        int to = high;
        int[] domain = months.stream()
                .mapToInt(Integer::intValue)
                .filter(t -> t >= from && t <= to && !hub.shut()[t])
                .toArray();
        if (domain.length == 0) {
            impossible = true;
            return null;
        }
        Column own = new Column(-1, new int[0], false, domain);
        nodes = own.nodes(nodes);
        hubColumns.add(own);
        hubIndex.add(h);
        for (Hubs.Input input : hub.inputs()) {
            Column column = input.hub() >= 0 ? others[input.hub()] : columnOf[input.activity()];
            for (int t : domain) {
                if (column == null || t == tables.analysis) {
                    continue;
                }
                int latest = -1;
                for (int g : column.months) {
                    int month = month(input, column, g);
                    if (month >= 0 && month <= t) {
                        latest = g;
                    }
                }
                force(own.node(t), latest < 0 ? Column.NO : column.node(latest));
            }
        }
        return own;
    }

    /** Earliest month of a hub's input by the month of its column; −1 when no option is open. */
    private int month(Hubs.Input input, Column column, int month) {
        if (input.hub() >= 0) {
            return month;
        }
        int least = -1;
        for (int o : column.options) {
            if (tables.open[column.activity][o][month]) {
                int at = hubs.month(input, o, month);
                least = least < 0 ? at : Math.min(least, at);
            }
        }
        return least;
    }

    private void bridges() {
        for (Bridge bridge : problem.bridges()) {
            boolean alone = bridge.second() < 0;
            if (tables.home(bridge.first()) != home || (!alone && tables.home(bridge.second()) != home)) {
                continue;
            }
            Column one = columnOf[bridge.first()];
            Column two = alone ? null : columnOf[bridge.second()];
            TreeSet<Integer> months = new TreeSet<>(List.of(0));
            for (Column column : new Column[] {one, two}) {
                if (column != null) {
                    Arrays.stream(column.months).forEach(months::add);
                }
            }
            for (int from : months) {
                Integer next = months.higher(from);
                int to = next == null ? tables.analysis : Math.min(next, tables.analysis);
                int begin = Math.min(from, tables.analysis);
                long price = bridge.cumulative()[Math.max(begin, to)] - bridge.cumulative()[begin];
                int first = one == null ? Column.NO : one.node(from);
                int second = two == null ? Column.NO : two.node(from);
                difference(first, second, price);
            }
        }
    }

    /** Costs something while one is over and the other is not. */
    private void difference(int first, int second, long price) {
        if (first == second) {
            return;
        }
        if (price < 0) {
            constant = Math.addExact(constant, price);
        } else if (first >= 0 && second >= 0) {
            arcs.add(new long[] {first, second, price});
            arcs.add(new long[] {second, first, price});
        } else if (first >= 0) {
            against(first, second, price);
        } else if (second >= 0) {
            against(second, first, price);
        } else {
            constant = Math.addExact(constant, price);
        }
    }

    private void against(int node, int settled, long price) {
        if (settled == Column.NO) {
            unary.add(new long[] {node, price});
        } else {
            constant = Math.addExact(constant, price);
            unary.add(new long[] {node, -price});
        }
    }

    private void fees() {
        for (SharedFee fee : problem.fees()) {
            if (holds(fee.choice(), fee.alternative())) {
                fee(fee);
            }
        }
    }

    private void fee(SharedFee fee) {
        List<Column> movers = new ArrayList<>();
        TreeSet<Integer> months = new TreeSet<>();
        int surely = tables.analysis;
        for (int a : fee.activities()) {
            Column column = columnOf[a];
            if (column != null) {
                movers.add(column);
                Arrays.stream(column.months).forEach(months::add);
                surely = column.optional ? surely : Math.min(surely, column.last());
            }
        }
        if (movers.isEmpty()) {
            return;
        }
        paid.add(new Paid(-1, fee, surely, tables.analysis));
        int previous = -1;
        for (int from : months.headSet(Math.min(surely, tables.analysis))) {
            Integer next = months.higher(from);
            int to = Math.min(next == null ? surely : next, surely);
            int node = nodes++;
            paid.add(new Paid(node, fee, from, to));
            if (previous >= 0) {
                force(previous, node);
            }
            previous = node;
            for (Column column : movers) {
                force(column.node(from), node);
            }
        }
    }

    private void build() {
        closure = new Closure(nodes);
        columns.forEach(column -> column.build(closure));
        hubColumns.forEach(column -> column.build(closure));
        for (long[] arc : arcs) {
            if (arc[2] < 0) {
                closure.force((int) arc[0], (int) arc[1]);
            } else {
                closure.arc((int) arc[0], (int) arc[1], arc[2]);
            }
        }
        closure.build();
        arcs.clear();
        for (long[] each : unary) {
            closure.always((int) each[0], each[1]);
        }
        unary.clear();
    }

    /** The least cost of the block at the present prices, from below and certain. */
    long solve(Fairness fairness) {
        long sum = constant;
        for (int a : absent) {
            sum = Math.addExact(sum, tables.absentPriced(a));
        }
        for (int h : hubsNever) {
            sum = Math.addExact(sum, hubs.list().get(h).priced(tables.analysis));
        }
        for (Column column : columns) {
            for (int i = 0; i < column.months.length; i++) {
                column.cost[i] = least(column, column.months[i]);
            }
            column.never = column.optional ? tables.absentPriced(column.activity) : 0;
            sum = Math.addExact(sum, column.hand(closure));
        }
        for (int i = 0; i < hubColumns.size(); i++) {
            Column column = hubColumns.get(i);
            Hubs.Hub hub = hubs.list().get(hubIndex.get(i));
            for (int t = 0; t < column.months.length; t++) {
                column.cost[t] = hub.priced(column.months[t]);
            }
            sum = Math.addExact(sum, column.hand(closure));
        }
        for (Paid each : paid) {
            long cost = each.fee().cumulative()[each.to()] - each.fee().cumulative()[each.from()];
            long early = each.fee().early()[each.to()] - each.fee().early()[each.from()];
            long weighted = Math.addExact(cost, fairness.least(cost, early));
            if (each.node() < 0) {
                sum = Math.addExact(sum, weighted);
            } else {
                closure.cost(each.node(), weighted);
            }
        }
        closure.solve();
        return Math.addExact(sum, closure.bound());
    }

    private long least(Column column, int month) {
        long least = Long.MAX_VALUE;
        for (int o : column.options) {
            if (tables.open[column.activity][o][month]) {
                least = Math.min(least, tables.priced[column.activity][o][month]);
            }
        }
        return least;
    }

    /** Writes down the answer found last. */
    void write(Relaxed answer) {
        if (home >= 0) {
            answer.alternatives()[home] = alternative;
        }
        for (Column column : columns) {
            int month = column.month(closure);
            answer.finish()[column.activity] = month;
            if (month >= 0) {
                for (int o : column.options) {
                    if (tables.open[column.activity][o][month]
                            && tables.priced[column.activity][o][month] == least(column, month)) {
                        answer.options()[column.activity] = o;
                        break;
                    }
                }
            }
        }
        for (int i = 0; i < hubColumns.size(); i++) {
            int milestone = hubs.list().get(hubIndex.get(i)).milestone();
            answer.hubs()[milestone] = hubColumns.get(i).month(closure);
        }
        for (int h : hubsNever) {
            answer.hubs()[hubs.list().get(h).milestone()] = tables.analysis;
        }
    }
}
