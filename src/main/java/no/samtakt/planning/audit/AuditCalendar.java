package no.samtakt.planning.audit;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.inventory.Capacity;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.CouncilCalendar;
import no.samtakt.inventory.Freeze;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.OrganisationForm;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.VendorCapacity;
import no.samtakt.planning.PlanningDefaults;

/** Months, freezes, meetings and capacity, read straight from the inventory. */
final class AuditCalendar {

    /** Stands for no limit. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private static final int SEARCH_MONTHS = 24;

    private final Inventory inventory;
    private final Variant variant;
    private final YearMonth start;

    AuditCalendar(Inventory inventory, Variant variant) {
        this.inventory = inventory;
        this.variant = variant;
        this.start = inventory.cooperation().planStart();
    }

    /** T. */
    int horizon() {
        Cooperation cooperation = inventory.cooperation();
        int months = index(cooperation.lastGoLive()) + 1;
        return Math.max(1, Math.min(analysis(), Math.min(months, variant.horizonMonths())));
    }

    /** A. */
    int analysis() {
        return inventory.cooperation().analysisYears() * 12;
    }

    /** Months in which work and load are counted: T and the longest after-care. */
    int workMonths() {
        return horizon() + PlanningDefaults.TAIL_MONTHS;
    }

    int index(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(start, month);
    }

    YearMonth month(int index) {
        return start.plusMonths(index);
    }

    /** Months touched that are frozen for a transition with work from {@code first} to {@code goLive}. */
    int frozenMonths(String member, String area, int first, int goLive) {
        int touched = 0;
        for (int t = Math.max(0, first); t <= goLive; t++) {
            boolean noWork = frozen(FreezeKind.NO_WORK, member, area, t);
            if (noWork || (t == goLive && frozen(FreezeKind.NO_GO_LIVE, member, area, t))) {
                touched++;
            }
        }
        return touched;
    }

    private boolean frozen(FreezeKind kind, String member, String area, int t) {
        return freezes().stream().anyMatch(freeze -> freeze.kind() == kind && freeze.covers(member, area, month(t)));
    }

    private List<Freeze> freezes() {
        List<Freeze> all = new ArrayList<>(inventory.cooperation().commonFreezes());
        inventory.members().forEach(member -> all.addAll(member.freezes()));
        return all;
    }

    /** First month in which all that must decide on a target have done so, one after the other, the first after {@code begun}. */
    int decided(int begun, List<Member> participants, Target target) {
        OrganisationForm form = AuditForms.of(inventory.cooperation(), target);
        if (form == null) {
            return councilsMet(begun, participants, target.area());
        }
        List<DecisionBody> bodies = form.exists() ? List.of(form.governing()) : form.founding();
        int reached = begun;
        for (DecisionBody body : bodies) {
            if (body == DecisionBody.COUNCILS) {
                reached = councilsMet(reached, participants, target.area());
            } else if (body == DecisionBody.APPROVAL) {
                reached += form.approvalMonths();
            } else {
                reached = bodyMet(reached, participants, target.area());
            }
        }
        int least = form.exists() || form.setupMonths() < 1 ? 1 : form.setupMonths();
        return reached - begun < least ? begun + least : reached;
    }

    /** First month after another in which a common body can decide: not in summer, nor while a participant may not decide. */
    private int bodyMet(int from, List<Member> participants, String area) {
        for (int t = from + 1; t < horizon() + SEARCH_MONTHS; t++) {
            int month = t;
            boolean kept =
                    participants.stream().anyMatch(member -> frozen(FreezeKind.NO_DECISION, member.id(), area, month));
            if (!kept && month(t).getMonthValue() != PlanningDefaults.COUNCIL_HOLIDAY) {
                return t;
            }
        }
        return Math.max(from + 1, horizon() + SEARCH_MONTHS);
    }

    /** First month by which every council has met in some month after {@code begun}. */
    private int councilsMet(int begun, List<Member> participants, String area) {
        int all = begun + 1;
        for (Member member : participants) {
            int t = begun + 1;
            while (t < horizon() + SEARCH_MONTHS && !meets(member, area, t)) {
                t++;
            }
            all = Math.max(all, t);
        }
        return all;
    }

    private boolean meets(Member member, String area, int t) {
        int ofYear = month(t).getMonthValue();
        boolean meeting = inventory.cooperation().councilCalendars().stream()
                .filter(calendar -> calendar.member().equals(member.id())
                        && !calendar.months().isEmpty())
                .findFirst()
                .map(CouncilCalendar::months)
                .map((Set<Integer> months) -> months.contains(ofYear))
                .orElse(ofYear != PlanningDefaults.COUNCIL_HOLIDAY);
        return meeting && !frozen(FreezeKind.NO_DECISION, member.id(), area, t);
    }

    /** The latest month a decision finished in {@code finish} can have begun in; −1 when that is before plan start. */
    int decisionBegun(int finish, List<Member> participants, Target target) {
        int begun = -1;
        for (int s = 0; s < finish; s++) {
            if (decided(s, participants, target) <= finish) {
                begun = s;
            }
        }
        return begun;
    }

    /** What a pool offers in a month, in hundredths of a day. */
    long capacity(String member, String role, List<Capacity> rows, int t) {
        YearMonth month = month(t);
        long sum = 0;
        for (Capacity row : rows) {
            YearMonth until = row.until();
            if (row.role().equals(role) && !month.isBefore(row.from()) && (until == null || !month.isAfter(until))) {
                sum += row.perMonth().centi();
            }
        }
        long least = 10_000;
        for (Freeze freeze : freezes()) {
            boolean concerns = freeze.member().isEmpty() || freeze.member().equals(member);
            boolean now = !month.isBefore(freeze.from()) && !month.isAfter(freeze.until());
            if (freeze.kind() == FreezeKind.CAPACITY_FACTOR && concerns && now) {
                least = Math.min(least, freeze.factorBasisPoints());
            }
        }
        long afterFreezes = sum * least / 10_000;
        return afterFreezes * variant.capacityFactorBasisPoints() / 10_000;
    }

    /** Most transitions of a vendor in work in a month; {@link #UNLIMITED} when no row speaks of it. */
    long vendorLimit(String vendor, int t) {
        YearMonth month = month(t);
        long limit = UNLIMITED;
        for (VendorCapacity row : inventory.cooperation().vendorCapacities()) {
            YearMonth from = row.from();
            YearMonth until = row.until();
            if (row.vendor().strip().equals(vendor)
                    && (from == null || !month.isBefore(from))
                    && (until == null || !month.isAfter(until))) {
                limit = Math.min(limit, row.concurrent());
            }
        }
        return limit;
    }
}
