package no.samtakt.economy;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Renewal;

/**
 * Every course of a small contract, one by one, by the rules as {@link ContractEngine} states them; shares no code with the
 * shortest path. Only for contracts with an end.
 */
final class CourseEnumeration {

    record Course(long[] nominal, int exit, int actions, boolean bridged) {}

    private final Contract contract;
    private final int analysisMonths;
    private final ContractTerms terms;
    private final int months = 150;
    private final List<Course> courses = new ArrayList<>();
    private boolean allowBridge;

    CourseEnumeration(Contract contract, int analysisMonths, ContractTerms terms) {
        this.contract = contract;
        this.analysisMonths = analysisMonths;
        this.terms = terms;
    }

    /** The cheapest course for a close month, or nothing when none covers it. */
    Optional<Course> best(int closeMonth, DiscountTable discount) {
        Optional<Course> lawful = search(closeMonth, discount, false);
        return lawful.isPresent() || !terms.bridgeAllowed() ? lawful : search(closeMonth, discount, true);
    }

    private Optional<Course> search(int closeMonth, DiscountTable discount, boolean bridge) {
        courses.clear();
        allowBridge = bridge;
        int stated = (int) ChronoUnit.MONTHS.between(ContractFixture.START, contract.end()) + 1;
        int end = stated;
        if (contract.renewal() == Renewal.TACIT) {
            while (end <= 0) {
                end += terms.stepMonths();
            }
        }
        end = Math.max(0, end);
        long[] flow = new long[months];
        pay(flow, 0, end, 0, false);
        if (contract.renewal() == Renewal.TACIT && stated <= 0) {
            after(flow, end, true, false, 0, 0);
        } else {
            agreed(flow, 0, end, contract.optionsUsed(), 0);
        }
        return courses.stream()
                .filter(course -> course.exit() >= closeMonth)
                .min(Comparator.comparingLong((Course course) -> discount.presentValue(course.nominal()))
                        .thenComparingInt(Course::actions)
                        .thenComparingInt(Course::exit));
    }

    private void agreed(long[] flow, int from, int end, int options, int actions) {
        YearMonth irrevocable = contract.irrevocableUntil();
        for (int x = from + 1; x < end; x++) {
            YearMonth last = ContractFixture.START.plusMonths(x - 1);
            boolean free = irrevocable == null || (irrevocable.isBefore(contract.end()) && !last.isBefore(irrevocable));
            boolean calendar = last.getMonthValue() % contract.noticeToEndOf().months() == 0;
            if (free && calendar && x - 1 - contract.noticeMonths() >= 0) {
                long[] left = flow.clone();
                Arrays.fill(left, x, months, 0);
                left[x - 1] += contract.terminationFee().minor();
                courses.add(new Course(left, x, actions + 1, false));
            }
        }
        if (options < contract.optionMonths().size() && end - 1 - terms.optionNoticeMonths() >= 0 && end < limit()) {
            int to = end + contract.optionMonths().get(options);
            long[] longer = flow.clone();
            pay(longer, end, to, level(options + 1), false);
            agreed(longer, end, to, options + 1, actions + 1);
        }
        boolean optionUsable = options < contract.optionMonths().size() && end - 1 - terms.optionNoticeMonths() >= 0;
        after(flow, end, options >= contract.optionMonths().size(), optionUsable, actions, level(options));
    }

    /** Tenders so far, and {@link ContractPrices#OPTION} for each option exercised on the way. */
    private int level(int options) {
        return (options - contract.optionsUsed()) * ContractPrices.OPTION;
    }

    private int limit() {
        return Math.max(analysisMonths, contract.renewal() == Renewal.TACIT ? contract.noticeMonths() + 1 : 0);
    }

    private void after(long[] flow, int end, boolean optionsGone, boolean optionUsable, int actions, int level) {
        boolean tacit = contract.renewal() == Renewal.TACIT;
        boolean stoppable = !tacit || end - 1 - contract.noticeMonths() >= 0;
        if (stoppable) {
            courses.add(new Course(flow, end, actions + (tacit ? 1 : 0), false));
        }
        if (end >= limit()) {
            return;
        }
        boolean express =
                contract.renewal() == Renewal.EXPRESS && optionsGone && end - 1 - terms.renewalNoticeMonths() >= 0;
        if (tacit || express) {
            long[] longer = flow.clone();
            pay(longer, end, end + terms.stepMonths(), level, false);
            after(longer, end + terms.stepMonths(), true, false, actions + (express ? 1 : 0), level);
        }
        boolean tender = stoppable && tender(flow, end, level, actions + (tacit ? 1 : 0), false);
        if (!tacit && !express && !optionUsable && !tender && allowBridge) {
            bridge(flow, end, level, actions + 1);
        }
    }

    private boolean tender(long[] flow, int end, int tenders, int actions, boolean bridged) {
        RetenderTerms retender = terms.retender();
        if (retender == null || end - 1 - retender.leadMonths() < 0) {
            return false;
        }
        int to = end + retender.termMonths();
        long[] longer = flow.clone();
        longer[end - 1 - retender.leadMonths()] += retender.costMinor();
        pay(longer, end, to, tenders + 1, false);
        for (int x = end + 1; x < to; x++) {
            if (x - end >= retender.boundMonths() && x - 1 - retender.noticeMonths() >= end) {
                long[] left = longer.clone();
                Arrays.fill(left, x, months, 0);
                courses.add(new Course(left, x, actions + 2, bridged));
            }
        }
        courses.add(new Course(longer, to, actions + 1, bridged));
        if (to < limit() && !tender(longer, to, tenders + 1, actions + 1, bridged) && allowBridge) {
            bridge(longer, to, tenders + 1, actions + 2);
        }
        return true;
    }

    private void bridge(long[] flow, int month, int tenders, int actions) {
        long[] longer = flow.clone();
        pay(longer, month, month + 1, tenders, true);
        courses.add(new Course(longer, month + 1, actions, true));
        if (month + 1 < limit() && !tender(longer, month + 1, tenders, actions, true)) {
            bridge(longer, month + 1, tenders, actions);
        }
    }

    private void pay(long[] flow, int from, int to, int tenders, boolean surcharged) {
        for (int t = Math.max(0, from); t < to; t++) {
            if (contract.start() != null && ContractFixture.START.plusMonths(t).isBefore(contract.start())) {
                continue;
            }
            long annual = contract.annualPrice().minor();
            for (int y = 0; y < t / 12; y++) {
                annual = Rounding.mulDivHalfEven(annual, 10_000 + contract.indexBasisPoints(), 10_000);
            }
            for (int k = 0; k < tenders / ContractPrices.OPTION; k++) {
                annual = Rounding.mulDivHalfEven(annual, 10_000 + contract.optionPriceBasisPoints(), 10_000);
            }
            for (int k = 0; k < tenders % ContractPrices.OPTION; k++) {
                annual = Rounding.mulDivHalfEven(
                        annual, 10_000 + terms.retender().priceChangeBasisPoints(), 10_000);
            }
            long month = Rounding.spread(annual, 12, t % 12);
            flow[t] += surcharged ? Rounding.mulDivHalfEven(month, terms.bridgeFactorBasisPoints(), 10_000) : month;
        }
    }
}
