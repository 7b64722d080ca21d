package no.samtakt.planning.audit;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody pays month by month with and without the plan, and what follows: when it is paid back, how much is needed until then. */
final class AuditPayments {

    private static final int YEAR = 12;

    private final AuditCalendar calendar;
    private final long[] plan;
    private final long[] zero;
    /** Σ (zero − plan) up to and including each month. */
    private final long[] saved;

    AuditPayments(AuditCalendar calendar, long[] plan, long[] zero) {
        this.calendar = calendar;
        this.plan = plan;
        this.zero = zero;
        this.saved = new long[plan.length];
        for (int t = 0; t < saved.length; t++) {
            saved[t] = (t == 0 ? 0 : saved[t - 1]) + zero[t] - plan[t];
        }
    }

    String words() {
        long peak = peak();
        return words(
                Arrays.stream(zero).limit(YEAR).sum(),
                lastYear(zero),
                lastYear(plan),
                payback(),
                peak,
                peak > 0 ? lastAt(-peak) : null,
                firstPositiveYear());
    }

    static String words(
            long before,
            long steadyZero,
            long steadyPlan,
            @Nullable YearMonth payback,
            long peak,
            @Nullable YearMonth peakMonth,
            @Nullable Integer firstPositiveYear) {
        return "before " + before + " steady " + steadyZero + " " + steadyPlan + " payback " + payback + " peak " + peak
                + " " + peakMonth + " positive " + firstPositiveYear;
    }

    /** The month after the last in which less has been saved than spent. */
    @Nullable
    YearMonth payback() {
        int t = saved.length;
        while (t > 0 && saved[t - 1] >= 0) {
            t--;
        }
        return t == saved.length ? null : calendar.month(t);
    }

    /** The most that has been spent beyond what has been saved, minor units. */
    long peak() {
        return -Math.min(0, Arrays.stream(saved).min().orElse(0));
    }

    /** The most that a calendar year of the analysis period costs more than without the plan; 0 when none does. */
    long dearestYear() {
        return Math.max(
                0, -years().values().stream().mapToLong(Long::longValue).min().orElse(0));
    }

    private static long lastYear(long[] months) {
        return Arrays.stream(months).skip(Math.max(0, months.length - YEAR)).sum();
    }

    private YearMonth lastAt(long sum) {
        int t = saved.length - 1;
        while (saved[t] != sum) {
            t--;
        }
        return calendar.month(t);
    }

    private @Nullable Integer firstPositiveYear() {
        Integer first = null;
        for (Map.Entry<Integer, Long> year : years().descendingMap().entrySet()) {
            if (year.getValue() <= 0) {
                break;
            }
            first = year.getKey();
        }
        return first;
    }

    private TreeMap<Integer, Long> years() {
        TreeMap<Integer, Long> years = new TreeMap<>();
        for (int t = 0; t < plan.length; t++) {
            years.merge(calendar.month(t).getYear(), zero[t] - plan[t], Long::sum);
        }
        return years;
    }
}
