package no.samtakt.schedule.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.samtakt.common.Rounding;

/**
 * The tables a problem is made of. Equal tables are one array, so that 100,000 activities fit in memory; whoever reads them must not
 * write.
 */
final class Shapes {

    /** Months whose cost counts as early. */
    static final int EARLY = 36;

    private static final long UNIT = 1_000_000_000L;
    /** 1.04^(−1/12) in 10⁻⁹: a real rate of 4 % a year. */
    private static final long MONTH_FACTOR = 996_736_943L;

    final int horizon;
    final int months;
    final int analysis;
    private final long[] discount;
    /** cumulative[t] = Σ discount of months 0 … t − 1. */
    private final long[] cumulative;

    private final Map<Key, Object> tables = new HashMap<>();

    /** Money by month, and the part of it in the first months. */
    record Costs(long[] cost, long[] early) {}

    private record Key(String kind, long a, long b, long c, long d) {}

    Shapes(int horizon, int months, int analysis) {
        this.horizon = horizon;
        this.months = months;
        this.analysis = analysis;
        discount = new long[analysis + 1];
        cumulative = new long[analysis + 1];
        discount[0] = UNIT;
        for (int t = 1; t <= analysis; t++) {
            discount[t] = Rounding.mulDivHalfEven(discount[t - 1], MONTH_FACTOR, UNIT);
            cumulative[t] = cumulative[t - 1] + discount[t - 1];
        }
    }

    /** Start month by finish month of something that takes {@code duration} months. */
    int[] starts(int duration) {
        return table("start", duration, 0, 0, 0, () -> {
            int[] start = new int[horizon];
            Arrays.setAll(start, g -> g - duration + 1);
            return start;
        });
    }

    /** Frozen months touched: no go-live in December and July, and for some patterns no work in a month of their own. */
    int[] frozen(int pattern, int duration) {
        return table("frozen", pattern, duration, 0, 0, () -> {
            int[] frozen = new int[horizon];
            for (int g = 0; g < horizon; g++) {
                frozen[g] = g % 12 == 11 || g % 12 == 6 ? 1 : 0;
                for (int t = Math.max(0, g - duration + 1); t <= g; t++) {
                    frozen[g] += pattern > 0 && t % 12 == (pattern * 5 + 2) % 12 ? 1 : 0;
                }
            }
            return frozen;
        });
    }

    /** Councils do not meet in July, and half of them not in January. */
    int[] councils(int pattern) {
        return table("councils", pattern & 1, 0, 0, 0, () -> {
            int[] frozen = new int[horizon];
            Arrays.setAll(frozen, g -> g % 12 == 6 || ((pattern & 1) == 1 && g % 12 == 0) ? 1 : 0);
            return frozen;
        });
    }

    /** Nothing frozen. */
    int[] free() {
        return table("free", 0, 0, 0, 0, () -> new int[horizon]);
    }

    /** Zero months broken, by month of a milestone. */
    int[] lawful() {
        return table("lawful", 0, 0, 0, 0, () -> new int[analysis + 1]);
    }

    /** Risk in centi-points that grows month by month until a milestone. */
    long[] ageing(long points) {
        return table("ageing", points, 0, 0, 0, () -> {
            long[] risk = new long[analysis + 1];
            for (int t = 1; t <= analysis; t++) {
                risk[t] = risk[t - 1] + points + points * t / 60;
            }
            return risk;
        });
    }

    /** An amount spread over the months of the work, and a monthly cost from the finish month on, by finish month. */
    Costs work(long amount, int duration, long monthly) {
        return table("work", amount, duration, monthly, 0, () -> {
            Costs costs = new Costs(new long[horizon], new long[horizon]);
            for (int g = 0; g < horizon; g++) {
                for (int i = 0; i < duration; i++) {
                    int month = Math.max(0, g - duration + 1 + i);
                    add(costs, g, month, Rounding.spread(amount, duration, i));
                }
                costs.cost[g] += between(monthly, g, analysis);
                costs.early[g] += between(monthly, Math.min(g, EARLY), EARLY);
            }
            return costs;
        });
    }

    /** A monthly cost in every month before a milestone. */
    Costs until(long monthly) {
        return table("running", monthly, 0, 0, 0, () -> {
            Costs costs = new Costs(new long[analysis + 1], new long[analysis + 1]);
            for (int t = 0; t <= analysis; t++) {
                costs.cost[t] = between(monthly, 0, t);
                costs.early[t] = between(monthly, 0, Math.min(t, EARLY));
            }
            return costs;
        });
    }

    /**
     * What a contract costs by the month in which it is needed no more: paid to its end, then option by option at 5 % more each,
     * then without one by the month at a quarter more. From the end of the third part on it can be left early for three months'
     * price.
     */
    Costs contract(int end, int step, int options, long monthly) {
        return table("contract", end, step, options, monthly, () -> {
            Costs costs = new Costs(new long[analysis + 1], new long[analysis + 1]);
            for (int close = 0; close <= analysis; close++) {
                contract(costs, close, end, step, options, monthly);
            }
            return costs;
        });
    }

    private void contract(Costs costs, int close, int end, int step, int options, long monthly) {
        int paid = 0;
        long price = monthly;
        int until = Math.min(end, analysis);
        boolean fee = false;
        if (close < end && close >= end - end / 3 && end - close > 3) {
            until = Math.min(close, analysis);
            fee = true;
        }
        pay(costs, close, paid, until, price);
        if (fee) {
            add(costs, close, Math.min(until, analysis - 1), 3 * price);
            return;
        }
        paid = until;
        for (int option = 0; option < options && paid < close && paid < analysis; option++) {
            price += price / 20;
            until = Math.min(paid + step, analysis);
            pay(costs, close, paid, until, price);
            paid = until;
        }
        if (paid < close) {
            pay(costs, close, paid, close, price + price / 4);
        }
    }

    private void pay(Costs costs, int index, int from, int to, long monthly) {
        costs.cost[index] += between(monthly, from, to);
        costs.early[index] += between(monthly, Math.min(from, EARLY), Math.min(to, EARLY));
    }

    private void add(Costs costs, int index, int month, long amount) {
        long discounted = Rounding.mulDivHalfEven(amount, discount[month], UNIT);
        costs.cost[index] += discounted;
        costs.early[index] += month < EARLY ? discounted : 0;
    }

    /** One payment in the finish month. */
    Costs once(long amount) {
        return work(amount, 1, 0);
    }

    /** cumulative[t] = discounted price of months 0 … t − 1. */
    Costs cumulative(long monthly) {
        return until(monthly);
    }

    private long between(long monthly, int from, int to) {
        return to <= from ? 0 : Rounding.mulDivHalfEven(monthly, cumulative[to] - cumulative[from], UNIT);
    }

    /** An amount spread over the months of the work, 15 % of it over the months of after-care. */
    long[] effort(long amount, int duration, int tail) {
        return table("effort", amount, duration, tail, 0, () -> {
            long after = tail == 0 ? 0 : amount * 15 / 100;
            long[] amounts = new long[duration + tail];
            Arrays.setAll(
                    amounts,
                    i -> i < duration
                            ? Rounding.spread(amount - after, duration, i)
                            : Rounding.spread(after, tail, i - duration));
            return amounts;
        });
    }

    /** The same amount in every month of the work. */
    long[] each(long amount, int duration) {
        return table("each", amount, duration, 0, 0, () -> {
            long[] amounts = new long[duration];
            Arrays.fill(amounts, amount);
            return amounts;
        });
    }

    /** Share of its ordinary capacity a pool has in a month, in percent: summer and Christmas. */
    static int season(int month) {
        return switch (month % 12) {
            case 6 -> 35;
            case 11 -> 65;
            default -> 100;
        };
    }

    @SuppressWarnings("unchecked")
    private <T> T table(String kind, long a, long b, long c, long d, Supplier<T> maker) {
        Key key = new Key(kind, a, b, c, d);
        Object table = tables.get(key);
        if (table == null) {
            table = maker.get();
            tables.put(key, table);
        }
        return (T) table;
    }
}
