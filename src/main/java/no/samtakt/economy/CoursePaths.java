package no.samtakt.economy;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import no.samtakt.common.Rounding;
import no.samtakt.economy.ContractAction.Kind;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Renewal;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest ways through one contract: a shortest path over the ends of its agreed periods.
 *
 * <p>A node is an end (phase, options used, tenders so far, month); an arc is a further period: an option, a renewal step, a new
 * agreement, or one month without an agreement. Every period only leads to later months, so one sweep in order of months
 * settles all nodes. Every way of leaving, at an end or within a period by notice, is kept per month; a suffix minimum gives
 * the course of each close month. Time and memory: O(months × options) per contract.
 */
final class CoursePaths {

    /** Dates beyond this month count as this month. */
    private static final int LAST_MONTH = DiscountTable.LAST_MONTH;

    private enum Phase {
        AGREED,
        RENEWED,
        TENDERED,
        BRIDGED
    }

    /** A dated step already taken, by what it is and what it leads to. */
    record Step(Kind kind, int effectiveMonth) {}

    private record Node(int end, Phase phase, int options, int tenders) implements Comparable<Node> {
        private static final Comparator<Node> ORDER = Comparator.comparingInt(Node::end)
                .thenComparing(Node::phase)
                .thenComparingInt(Node::options)
                .thenComparingInt(Node::tenders);

        @Override
        public int compareTo(Node other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The cheapest way to the end of a period. Cost and one-offs are those of all periods up to this one.
     *
     * @param from first month of the period
     * @param oneOff tender cost, paid in {@code oneOffMonth}
     * @param step what had to be done for this period; null for the first and for tacit renewal
     * @param stepMonth latest month of that step
     * @param notice latest month of the notice that stops a tacit renewal before a tender; −1 when none
     */
    private record Label(
            @Nullable Label before,
            Node node,
            int from,
            long npv,
            int actions,
            long oneOff,
            int oneOffMonth,
            @Nullable Kind step,
            int stepMonth,
            int notice) {}

    /** A way of leaving: the last period, the first month without it, and the notice. */
    private record Exit(Label last, int month, int notice, boolean needsNotice, long fee, long npv, int actions) {
        boolean betterThan(@Nullable Exit other) {
            if (other == null) {
                return true;
            }
            if (npv != other.npv) {
                return npv < other.npv;
            }
            return actions != other.actions ? actions < other.actions : month < other.month;
        }
    }

    private final Contract contract;
    private final YearMonth planStart;
    private final int analysisMonths;
    private final DiscountTable discount;
    private final ContractTerms terms;
    private final int firstActionMonth;
    private final Set<Step> taken;
    private final ContractPrices prices;
    private final int irrevocableEnd;
    private final @Nullable Integer agreedEnd;
    private final boolean alreadyRenewed;
    private final boolean bindsToItsEnds;
    private final int lastExit;

    /** Cheapest course for each close month from 0 to A. */
    private final @Nullable Exit[] byClose;

    private @Nullable Exit kept;
    private @Nullable Exit longest;

    /**
     * @param firstActionMonth first month in which anything can still be done
     * @param taken steps already taken before that month
     */
    CoursePaths(
            Contract contract,
            YearMonth planStart,
            int analysisMonths,
            DiscountTable discount,
            ContractTerms terms,
            int firstActionMonth,
            Set<Step> taken) {
        this.contract = contract;
        this.planStart = planStart;
        this.analysisMonths = analysisMonths;
        this.discount = discount;
        this.terms = terms;
        this.firstActionMonth = firstActionMonth;
        this.taken = taken;
        YearMonth irrevocable = contract.irrevocableUntil();
        this.irrevocableEnd = irrevocable == null ? 0 : index(irrevocable.plusMonths(1));
        YearMonth end = contract.end();
        this.agreedEnd = end == null ? null : firstEnd(index(end.plusMonths(1)));
        this.alreadyRenewed = end != null && contract.renewal() == Renewal.TACIT && index(end.plusMonths(1)) <= 0;
        this.bindsToItsEnds = end != null && irrevocable != null && !irrevocable.isBefore(end);
        RetenderTerms retender = terms.retender();
        int step = Math.max(terms.stepMonths(), retender == null ? 0 : retender.termMonths());
        for (int option : contract.optionMonths()) {
            step = Math.max(step, option);
        }
        int reach = Math.max(analysisMonths, firstActionMonth + contract.noticeMonths() + 1);
        reach = Math.max(reach, irrevocableEnd) + step + 12;
        this.lastExit = agreedEnd == null ? reach : Math.max(reach, agreedEnd);
        YearMonth start = contract.start();
        this.prices = new ContractPrices(
                discount,
                contract.annualPrice().minor(),
                contract.indexBasisPoints(),
                retender == null ? 0 : retender.priceChangeBasisPoints(),
                contract.optionPriceBasisPoints(),
                start == null ? 0 : Math.max(0, index(start)),
                lastExit);
        this.byClose = new Exit[analysisMonths + 1];
        sweep(false);
        if (terms.bridgeAllowed() && (kept == null || Arrays.asList(byClose).contains(null))) {
            sweep(true);
        }
    }

    private int index(YearMonth month) {
        long between = ChronoUnit.MONTHS.between(planStart, month);
        return (int) Math.max(-LAST_MONTH, Math.min(LAST_MONTH, between));
    }

    /** A tacitly renewed contract whose stated end has passed runs in steps counted from that end. */
    private int firstEnd(int statedEnd) {
        int end = statedEnd;
        if (contract.renewal() == Renewal.TACIT) {
            while (end <= 0) {
                end += terms.stepMonths();
            }
        }
        return Math.max(0, end);
    }

    private boolean possible(Kind kind, int latestMonth, int effectiveMonth) {
        return latestMonth >= firstActionMonth || taken.contains(new Step(kind, effectiveMonth));
    }

    private boolean boundary(int exit) {
        int monthOfYear = Math.floorMod(planStart.getMonthValue() - 1 + exit, 12);
        return monthOfYear % contract.noticeToEndOf().months() == 0;
    }

    /** One sweep; with {@code bridging} only the close months without a lawful course are filled. */
    private void sweep(boolean bridging) {
        @Nullable Exit[] exits = new Exit[lastExit + 1];
        Exit bestKept = null;
        TreeMap<Node, Label> open = new TreeMap<>();
        Phase phase = alreadyRenewed ? Phase.RENEWED : Phase.AGREED;
        Node first = new Node(agreedEnd == null ? lastExit : agreedEnd, phase, contract.optionsUsed(), 0);
        offer(open, new Label(null, first, 0, prices.discounted(0, 0, first.end()), 0, 0, 0, null, 0, -1));
        while (!open.isEmpty()) {
            Label label = open.pollFirstEntry().getValue();
            leave(label, exits);
            int end = label.node().end();
            if (end >= analysisMonths) {
                Exit keep = keep(label);
                bestKept = keep.betterThan(bestKept) ? keep : bestKept;
            }
            boolean mustGoOn =
                    stopsByNotice(label) && !possible(Kind.GIVE_NOTICE_BY, end - 1 - contract.noticeMonths(), end);
            if ((end < analysisMonths || mustGoOn) && end < lastExit) {
                extend(label, open, bridging);
            }
        }
        Exit best = null;
        for (int x = lastExit; x >= 0; x--) {
            Exit exit = exits[x];
            if (exit != null && exit.betterThan(best)) {
                best = exit;
            }
            if (exit != null && (longest == null || exit.month() > longest.month())) {
                longest = exit;
            }
            if (x <= analysisMonths && byClose[x] == null) {
                byClose[x] = best;
            }
        }
        if (kept == null) {
            kept = bestKept;
        }
    }

    private static void offer(TreeMap<Node, Label> open, Label label) {
        Label known = open.get(label.node());
        if (known == null
                || label.npv() < known.npv()
                || (label.npv() == known.npv() && label.actions() < known.actions())) {
            open.put(label.node(), label);
        }
    }

    // ---- leaving ----------------------------------------------------------------------------------------------------

    /** Whether a period renews itself unless notice is given. */
    private boolean stopsByNotice(Label label) {
        return agreedEnd != null
                && contract.renewal() == Renewal.TACIT
                && (label.node().phase() == Phase.AGREED || label.node().phase() == Phase.RENEWED);
    }

    private void leave(Label label, @Nullable Exit[] exits) {
        Node node = label.node();
        int end = node.end();
        if (agreedEnd != null) {
            if (!stopsByNotice(label)) {
                put(exits, new Exit(label, end, -1, false, 0, label.npv(), label.actions()));
            } else {
                int notice = end - 1 - contract.noticeMonths();
                if (possible(Kind.GIVE_NOTICE_BY, notice, end)) {
                    put(exits, new Exit(label, end, notice, true, 0, label.npv(), label.actions() + 1));
                }
            }
        }
        RetenderTerms retender = terms.retender();
        if (node.phase() == Phase.AGREED && !bindsToItsEnds) {
            long fee = agreedEnd == null ? 0 : contract.terminationFee().minor();
            for (int x = Math.max(label.from() + 1, irrevocableEnd); x < end; x++) {
                if (boundary(x)) {
                    terminate(label, x, x - 1 - contract.noticeMonths(), fee, exits);
                }
            }
        } else if (node.phase() == Phase.TENDERED && retender != null) {
            int earliest = label.from() + Math.max(retender.boundMonths(), retender.noticeMonths() + 1);
            for (int x = Math.max(label.from() + 1, earliest); x < end; x++) {
                terminate(label, x, x - 1 - retender.noticeMonths(), 0, exits);
            }
        }
    }

    private void terminate(Label label, int exit, int notice, long fee, @Nullable Exit[] exits) {
        if (!possible(Kind.GIVE_NOTICE_BY, notice, exit)) {
            return;
        }
        int tenders = label.node().tenders();
        long npv = label.npv() - prices.discounted(tenders, exit, label.node().end());
        npv = Math.addExact(npv, added(prices.nominal(tenders, exit - 1), fee, exit - 1));
        put(exits, new Exit(label, exit, notice, true, fee, npv, label.actions() + 1));
    }

    private static void put(@Nullable Exit[] exits, Exit exit) {
        if (exit.betterThan(exits[exit.month()])) {
            exits[exit.month()] = exit;
        }
    }

    /** Kept through the analysis period: payments after it are not counted, nothing needs to be terminated. */
    private Exit keep(Label label) {
        long after = prices.discounted(
                label.node().tenders(), analysisMonths, label.node().end());
        return new Exit(label, ContractTable.NEVER, -1, false, 0, label.npv() - after, label.actions());
    }

    /** What a one-off adds to the value of a month's flow, which is rounded once. */
    private long added(long already, long oneOff, int month) {
        return oneOff == 0
                ? 0
                : discount.discount(Math.addExact(already, oneOff), month) - discount.discount(already, month);
    }

    // ---- going on ---------------------------------------------------------------------------------------------------

    private void extend(Label label, TreeMap<Node, Label> open, boolean bridging) {
        Node node = label.node();
        int end = node.end();
        boolean lawful = false;
        if (agreedEnd != null && node.phase() == Phase.AGREED) {
            lawful |= exerciseOption(label, open);
        }
        if (agreedEnd != null && (node.phase() == Phase.AGREED || node.phase() == Phase.RENEWED)) {
            lawful |= renew(label, open);
        }
        lawful |= tender(label, open);
        if (!lawful && bridging) {
            long surcharged = bridgePrice(node.tenders(), end);
            long npv = Math.addExact(label.npv(), discount.discount(surcharged, end));
            int actions = label.actions() + (node.phase() == Phase.BRIDGED ? 0 : 1);
            Node next = new Node(end + 1, Phase.BRIDGED, 0, node.tenders());
            offer(open, new Label(label, next, end, npv, actions, 0, 0, null, 0, -1));
        }
    }

    private long bridgePrice(int tenders, int month) {
        return Rounding.mulDivHalfEven(prices.nominal(tenders, month), terms.bridgeFactorBasisPoints(), 10_000);
    }

    private boolean exerciseOption(Label label, TreeMap<Node, Label> open) {
        Node node = label.node();
        int latest = node.end() - 1 - terms.optionNoticeMonths();
        if (node.options() >= contract.optionMonths().size()
                || contract.optionMonths().get(node.options()) < 1
                || !possible(Kind.EXERCISE_OPTION_BY, latest, node.end())) {
            return false;
        }
        int end = node.end() + contract.optionMonths().get(node.options());
        int level = node.tenders() + (contract.optionPriceBasisPoints() == 0 ? 0 : ContractPrices.OPTION);
        Node next = new Node(end, Phase.AGREED, node.options() + 1, level);
        add(label, next, 0, Kind.EXERCISE_OPTION_BY, latest, -1, open);
        return true;
    }

    private boolean renew(Label label, TreeMap<Node, Label> open) {
        Node node = label.node();
        Node next = new Node(node.end() + terms.stepMonths(), Phase.RENEWED, 0, node.tenders());
        if (contract.renewal() == Renewal.TACIT) {
            add(label, next, 0, null, 0, -1, open);
            return true;
        }
        int latest = node.end() - 1 - terms.renewalNoticeMonths();
        boolean optionsLeft = node.phase() == Phase.AGREED
                && node.options() < contract.optionMonths().size();
        if (contract.renewal() != Renewal.EXPRESS || optionsLeft || !possible(Kind.RENEW_BY, latest, node.end())) {
            return false;
        }
        add(label, next, 0, Kind.RENEW_BY, latest, -1, open);
        return true;
    }

    private boolean tender(Label label, TreeMap<Node, Label> open) {
        RetenderTerms retender = terms.retender();
        if (retender == null || agreedEnd == null) {
            return false;
        }
        Node node = label.node();
        int latest = node.end() - 1 - retender.leadMonths();
        int notice = stopsByNotice(label) ? node.end() - 1 - contract.noticeMonths() : -1;
        if (!possible(Kind.RETENDER_BY, latest, node.end())
                || (stopsByNotice(label) && !possible(Kind.GIVE_NOTICE_BY, notice, node.end()))) {
            return false;
        }
        Node next = new Node(node.end() + retender.termMonths(), Phase.TENDERED, 0, node.tenders() + 1);
        add(label, next, retender.costMinor(), Kind.RETENDER_BY, latest, notice, open);
        return true;
    }

    private void add(
            Label label,
            Node next,
            long oneOff,
            @Nullable Kind step,
            int latest,
            int notice,
            TreeMap<Node, Label> open) {
        int from = label.node().end();
        long npv = Math.addExact(label.npv(), prices.discounted(next.tenders(), from, next.end()));
        npv = Math.addExact(npv, added(flowAt(label, latest), oneOff, latest));
        int actions = label.actions() + (step == null ? 0 : 1) + (stopsByNotice(label) && oneOffArc(step) ? 1 : 0);
        offer(open, new Label(label, next, from, npv, actions, oneOff, latest, step, latest, notice));
    }

    private static boolean oneOffArc(@Nullable Kind step) {
        return step == Kind.RETENDER_BY;
    }

    /** What is already paid in a month on the way to a label. */
    private long flowAt(Label label, int month) {
        long flow = 0;
        for (Label at = label; at != null; at = at.before()) {
            if (month >= at.from() && month < at.node().end()) {
                flow += payment(at, month);
            }
            if (at.oneOff() != 0 && at.oneOffMonth() == month) {
                flow += at.oneOff();
            }
        }
        return flow;
    }

    private long payment(Label label, int month) {
        int tenders = label.node().tenders();
        return label.node().phase() == Phase.BRIDGED ? bridgePrice(tenders, month) : prices.nominal(tenders, month);
    }

    // ---- courses ----------------------------------------------------------------------------------------------------

    /** The way chosen for a close month; where none covers it, the one that comes furthest. */
    private Exit chosen(int closeMonth) {
        Exit exit = closeMonth == ContractTable.NEVER ? kept : byClose[closeMonth];
        Exit chosen = exit != null ? exit : longest;
        if (chosen == null) {
            throw new IllegalStateException("Contract " + contract.id() + " has no exit up to month " + lastExit);
        }
        return chosen;
    }

    private boolean feasible(int closeMonth) {
        return (closeMonth == ContractTable.NEVER ? kept : byClose[closeMonth]) != null;
    }

    /** Discounted cost of a close month: 0 to A or {@link ContractTable#NEVER}. */
    long cost(int closeMonth) {
        return chosen(closeMonth).npv();
    }

    /** The part of the cost in the first three years. */
    long early(int closeMonth) {
        return discount.presentValue(nominal(chosen(closeMonth), ContractCourse.EARLY_MONTHS));
    }

    /** Months needed but not covered. */
    int monthsShort(int closeMonth) {
        int needed = closeMonth == ContractTable.NEVER ? analysisMonths : closeMonth;
        return feasible(closeMonth)
                ? 0
                : Math.max(0, needed - chosen(closeMonth).month());
    }

    /** Flows of a way in the months before {@code limit}. */
    private long[] nominal(Exit chosen, int limit) {
        int end = Math.min(limit, chosen.month() == ContractTable.NEVER ? analysisMonths : chosen.month());
        long[] nominal = new long[end];
        for (Label at = chosen.last(); at != null; at = at.before()) {
            for (int t = at.from(); t < Math.min(end, at.node().end()); t++) {
                nominal[t] += payment(at, t);
            }
            if (at.oneOff() != 0 && at.oneOffMonth() < end) {
                nominal[at.oneOffMonth()] += at.oneOff();
            }
        }
        if (chosen.fee() != 0 && chosen.month() <= end) {
            nominal[chosen.month() - 1] += chosen.fee();
        }
        return nominal;
    }

    /** The course of a close month: 0 to A or {@link ContractTable#NEVER}. */
    ContractCourse course(int closeMonth) {
        Exit chosen = chosen(closeMonth);
        List<ContractAction> actions = new ArrayList<>();
        boolean risk = false;
        long surcharge = 0;
        for (Label at = chosen.last(); at != null; at = at.before()) {
            if (at.node().phase() == Phase.BRIDGED) {
                risk = true;
                surcharge += payment(at, at.from()) - prices.nominal(at.node().tenders(), at.from());
                Label before = at.before();
                if (before == null || before.node().phase() != Phase.BRIDGED) {
                    actions.add(new ContractAction(Kind.PROCUREMENT_RISK_FROM, at.from(), at.from(), surcharge));
                    surcharge = 0;
                }
            }
            Kind step = at.step();
            if (step != null) {
                long amount = step == Kind.RETENDER_BY
                        ? at.oneOff()
                        : prices.total(at.node().tenders(), at.from(), at.node().end());
                actions.add(new ContractAction(step, at.stepMonth(), at.from(), amount));
            }
            if (step == Kind.RETENDER_BY && at.notice() >= 0) {
                actions.add(new ContractAction(Kind.GIVE_NOTICE_BY, at.notice(), at.from(), 0));
            }
        }
        if (chosen.needsNotice()) {
            actions.add(new ContractAction(Kind.GIVE_NOTICE_BY, chosen.notice(), chosen.month(), chosen.fee()));
        }
        if (chosen.month() != ContractTable.NEVER) {
            actions.add(new ContractAction(Kind.ENDS, chosen.month() - 1, chosen.month(), 0));
        }
        actions.sort(Comparator.comparingInt(ContractAction::month)
                .thenComparingInt(ContractAction::effectiveMonth)
                .thenComparing(ContractAction::kind));
        return new ContractCourse(
                closeMonth,
                chosen.month(),
                chosen.npv(),
                early(closeMonth),
                nominal(chosen, Integer.MAX_VALUE),
                actions,
                risk,
                feasible(closeMonth),
                monthsShort(closeMonth));
    }

    /** Whether two close months surely have the same first three years. */
    boolean sameEarly(int closeMonth, int otherCloseMonth) {
        Exit one = chosen(closeMonth);
        Exit other = chosen(otherCloseMonth);
        return one == other
                || (one.last() == other.last()
                        && one.month() > ContractCourse.EARLY_MONTHS
                        && other.month() > ContractCourse.EARLY_MONTHS);
    }
}
