package no.samtakt.planning;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.samtakt.inventory.Capacity;
import no.samtakt.inventory.CouncilCalendar;
import no.samtakt.inventory.Freeze;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Variant;

/** Months of the plan: index from plan start, freezes, capacity, council meetings. */
final class PlanCalendar {

    private final Inventory inventory;
    private final Variant variant;
    private final YearMonth start;
    private final int horizon;
    private final int planned;
    private final int analysis;
    private final List<Freeze> freezes;

    PlanCalendar(Inventory inventory, Variant variant) {
        this(inventory, variant, 0);
    }

    /** @param beyond months after the last go-live month in which something may still go live */
    PlanCalendar(Inventory inventory, Variant variant, int beyond) {
        this.inventory = inventory;
        this.variant = variant;
        this.start = inventory.cooperation().planStart();
        this.analysis = inventory.cooperation().analysisYears() * 12;
        int untilLast = index(inventory.cooperation().lastGoLive()) + 1;
        this.horizon = Math.max(1, Math.min(Math.min(untilLast, variant.horizonMonths()) + beyond, analysis));
        this.planned = Math.max(1, Math.min(Math.min(untilLast, variant.horizonMonths()), analysis));
        List<Freeze> all = new ArrayList<>(inventory.cooperation().commonFreezes());
        inventory.members().forEach(member -> all.addAll(member.freezes()));
        this.freezes = List.copyOf(all);
    }

    /** T. */
    int horizon() {
        return horizon;
    }

    /** T, without the room for what comes too late. */
    int planned() {
        return planned;
    }

    /** A. */
    int analysis() {
        return analysis;
    }

    /** Length of demand calendars. */
    int months() {
        return horizon + PlanningDefaults.TAIL_MONTHS;
    }

    int index(YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(start, month));
    }

    YearMonth month(int index) {
        return start.plusMonths(index);
    }

    /** Calendar years since the year of plan start. */
    int yearBucket(int index) {
        return month(index).getYear() - start.getYear();
    }

    boolean frozen(FreezeKind kind, String member, String area, int index) {
        YearMonth month = month(index);
        for (Freeze freeze : freezes) {
            if (freeze.kind() == kind && freeze.covers(member, area, month)) {
                return true;
            }
        }
        return false;
    }

    /** Frozen months touched by work in [start, goLive] that goes live in {@code goLive} [H4]. */
    int frozenMonths(String member, String area, int from, int goLive) {
        int touched = 0;
        for (int t = Math.max(0, from); t <= goLive; t++) {
            boolean noWork = frozen(FreezeKind.NO_WORK, member, area, t);
            if (noWork || (t == goLive && frozen(FreezeKind.NO_GO_LIVE, member, area, t))) {
                touched++;
            }
        }
        return touched;
    }

    /** Capacity by month of the rows of one pool, in centi-person-days: freezes and the variant's factor applied. */
    long[] capacity(String member, List<Capacity> rows) {
        long[] capacity = new long[months()];
        for (int t = 0; t < capacity.length; t++) {
            YearMonth month = month(t);
            long sum = 0;
            for (Capacity row : rows) {
                if (!month.isBefore(row.from()) && (row.until() == null || !month.isAfter(row.until()))) {
                    sum += row.perMonth().centi();
                }
            }
            int factor = 10_000;
            for (Freeze freeze : freezes) {
                if (freeze.kind() == FreezeKind.CAPACITY_FACTOR
                        && (freeze.member().isEmpty() || freeze.member().equals(member))
                        && !month.isBefore(freeze.from())
                        && !month.isAfter(freeze.until())) {
                    factor = Math.min(factor, freeze.factorBasisPoints());
                }
            }
            capacity[t] = sum * factor / 10_000 * variant.capacityFactorBasisPoints() / 10_000;
        }
        return capacity;
    }

    /** First month in which a decision begun in {@code startMonth} is taken by all who must; T or later when not in time. */
    int decided(int startMonth, List<Member> participants, Target target) {
        DecisionRoute route = DecisionRoute.of(inventory.cooperation(), target);
        int month = startMonth;
        for (DecisionRoute.Step step : route.steps()) {
            month = after(month, step, participants, target.area());
        }
        return Math.max(month, startMonth + Math.max(1, route.atLeast()));
    }

    /** First month by which a body has decided what came to it in a month. */
    int after(int month, DecisionRoute.Step step, List<Member> participants, String area) {
        return switch (step.body()) {
            case COUNCILS -> councils(month, participants, area);
            case APPROVAL -> month + step.months();
            case BOARD, ASSEMBLY, EXECUTIVES -> together(month, participants, area);
        };
    }

    /** First month after another in which nobody is kept from deciding; no common body meets in the councils' summer month. */
    private int together(int month, List<Member> participants, String area) {
        int t = month + 1;
        while (t < horizon + 24 && !meets(participants, area, t)) {
            t++;
        }
        return t;
    }

    private boolean meets(List<Member> participants, String area, int t) {
        return month(t).getMonthValue() != PlanningDefaults.COUNCIL_HOLIDAY
                && participants.stream().noneMatch(member -> frozen(FreezeKind.NO_DECISION, member.id(), area, t));
    }

    /** Last month up to and including another in which a member's council meets; that month when it meets in none of them. */
    int lastMeeting(Member member, String area, int by) {
        Set<Integer> meetings = meetings(member.id());
        for (int t = by; t >= 0; t--) {
            if (meetings.contains(month(t).getMonthValue()) && !frozen(FreezeKind.NO_DECISION, member.id(), area, t)) {
                return t;
            }
        }
        return by;
    }

    /** Last month up to and including another in which a common body can meet; that month when it can in none of them. */
    int lastTogether(List<Member> participants, String area, int by) {
        for (int t = by; t >= 0; t--) {
            if (meets(participants, area, t)) {
                return t;
            }
        }
        return by;
    }

    /** First month by which every council has met in some month after {@code startMonth}. */
    private int councils(int startMonth, List<Member> participants, String area) {
        int last = startMonth + 1;
        for (Member member : participants) {
            Set<Integer> meetings = meetings(member.id());
            int t = startMonth + 1;
            while (t < horizon + 24
                    && (!meetings.contains(month(t).getMonthValue())
                            || frozen(FreezeKind.NO_DECISION, member.id(), area, t))) {
                t++;
            }
            last = Math.max(last, t);
        }
        return last;
    }

    private Set<Integer> meetings(String member) {
        for (CouncilCalendar calendar : inventory.cooperation().councilCalendars()) {
            if (calendar.member().equals(member) && !calendar.months().isEmpty()) {
                return calendar.months();
            }
        }
        return IntStream.rangeClosed(1, 12)
                .filter(month -> month != PlanningDefaults.COUNCIL_HOLIDAY)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
