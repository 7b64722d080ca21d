package no.samtakt.schedule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.common.ShareKey;

/** How large the sums of a problem can become at most, so that nothing overflows unseen during a search. */
final class Magnitudes {

    /** A quarter of the largest long: differences and small factors still fit. */
    private static final BigInteger LIMIT = BigInteger.valueOf(Long.MAX_VALUE / 4);

    private final ScheduleProblem problem;
    private final List<ScheduleDefect> defects = new ArrayList<>();

    private Magnitudes(ScheduleProblem problem) {
        this.problem = problem;
    }

    static List<ScheduleDefect> find(ScheduleProblem problem) {
        Magnitudes magnitudes = new Magnitudes(problem);
        BigInteger cost = magnitudes.cost();
        magnitudes.check("cost", cost.add(magnitudes.unfairness(cost)).add(magnitudes.distance()));
        magnitudes.check("risk", magnitudes.risk().multiply(big(Math.max(1, problem.riskPrice()))));
        magnitudes.check("penalty", magnitudes.penalty());
        magnitudes.fees();
        return magnitudes.defects;
    }

    private void check(String subject, BigInteger most) {
        if (most.compareTo(LIMIT) > 0) {
            defects.add(new ScheduleDefect(ScheduleDefect.Kind.OVERFLOW, List.of(subject), -1, 0));
        }
    }

    private BigInteger cost() {
        BigInteger sum = BigInteger.ZERO;
        for (Activity activity : problem.activities()) {
            BigInteger most = BigInteger.ZERO;
            for (Option option : activity.options()) {
                most = most.max(most(option.costs()));
            }
            sum = sum.add(most);
        }
        for (Milestone milestone : problem.milestones()) {
            sum = sum.add(most(milestone.costs()));
        }
        for (Bridge bridge : problem.bridges()) {
            sum = sum.add(most(bridge.cumulative()));
        }
        for (Wave wave : problem.waves()) {
            sum = sum.add(most(wave.costs()).multiply(big(problem.horizon())));
        }
        for (CommonCost common : problem.membership().commonCosts()) {
            BigInteger times = common.wave() >= 0 ? big(problem.horizon()) : BigInteger.ONE;
            sum = sum.add(most(common.cost()).multiply(times));
            for (CommonCost.Own own : common.own()) {
                sum = sum.add(most(own.costs()).multiply(times));
            }
        }
        for (SharedFee fee : problem.fees()) {
            sum = sum.add(most(fee.cumulative()));
        }
        for (VolumeFee fee : problem.volumeFees()) {
            sum = sum.add(month(fee).multiply(most(fee.cumulative())).divide(big(1_000_000_000L)));
        }
        return sum;
    }

    /** Twice the cost and the baselines of everybody, at its price. */
    private BigInteger unfairness(BigInteger cost) {
        BigInteger sum = cost;
        for (Party party : problem.parties()) {
            sum = sum.add(big(party.baseline()).abs())
                    .add(big(party.earlyBaseline()).abs());
        }
        return sum.multiply(big(2L * Math.max(100, problem.unfairnessPercent())))
                .divide(big(100));
    }

    private BigInteger distance() {
        BigInteger sum = BigInteger.ZERO;
        for (long price : problem.nearness().monthPrice()) {
            sum = sum.add(big(price).abs().multiply(big(problem.months())));
        }
        for (long price : problem.nearness().choicePrice()) {
            sum = sum.add(big(price).abs());
        }
        return sum;
    }

    private BigInteger risk() {
        BigInteger sum = BigInteger.ZERO;
        for (Milestone milestone : problem.milestones()) {
            sum = sum.add(most(milestone.risk()));
        }
        for (int g = 0; g < problem.loadGroups().size(); g++) {
            LoadGroup group = problem.loadGroups().get(g);
            BigInteger exposure = BigInteger.ZERO;
            for (Activity activity : problem.activities()) {
                BigInteger most = BigInteger.ZERO;
                for (Option option : activity.options()) {
                    for (Load load : option.loads()) {
                        if (load.group() == g) {
                            most = most.max(big(load.points()).max(big(load.tailPoints())));
                        }
                    }
                }
                exposure = exposure.add(most);
            }
            sum = sum.add(exposure.multiply(most(group.slope())).multiply(big(problem.months())));
        }
        return sum;
    }

    /** What is in use at most, and a thousand times the months of every rule that counts months. */
    private BigInteger penalty() {
        BigInteger sum = BigInteger.ZERO;
        for (Activity activity : problem.activities()) {
            for (Option option : activity.options()) {
                for (Demand demand : option.demands()) {
                    sum = sum.add(sum(demand.amounts()));
                }
                sum = sum.add(big(1000L)
                        .multiply(big(problem.months())
                                .add(big(Math.abs((long) option.earliest())))
                                .add(big(Math.abs((long) option.latest())))));
            }
        }
        for (Wave wave : problem.waves()) {
            for (Demand demand : wave.demands()) {
                sum = sum.add(sum(demand.amounts()).multiply(big(problem.horizon())));
            }
        }
        for (CommonCost common : problem.membership().commonCosts()) {
            BigInteger times = common.wave() >= 0 ? big(problem.horizon()) : BigInteger.ONE;
            sum = sum.add(sum(common.nominal()).multiply(times));
            for (CommonCost.Own own : common.own()) {
                for (Demand demand : own.demands()) {
                    sum = sum.add(sum(demand.amounts()).multiply(times));
                }
            }
        }
        for (Precedence precedence : problem.precedences()) {
            sum = sum.add(big(1000L).multiply(big(problem.months()).add(big(Math.abs((long) precedence.lag())))));
        }
        return sum;
    }

    /** What is multiplied while a fee is shared. */
    private void fees() {
        for (SharedFee fee : problem.fees()) {
            for (ShareKey.Part part : fee.weights().parts()) {
                check(fee.id(), sum(part.values()).multiply(big(part.weight())));
            }
        }
        for (CommonCost common : problem.membership().commonCosts()) {
            for (ShareKey.Part part : common.key().parts()) {
                check("share", sum(part.values()).multiply(big(part.weight())));
            }
        }
        for (VolumeFee fee : problem.volumeFees()) {
            check(fee.id(), month(fee));
        }
    }

    /** At most a month of a fee by volume: everybody at the dearest price. */
    private static BigInteger month(VolumeFee fee) {
        return sum(fee.volumes()).multiply(most(fee.price()));
    }

    private static BigInteger most(List<PartyTable> tables) {
        BigInteger sum = BigInteger.ZERO;
        for (PartyTable table : tables) {
            sum = sum.add(most(table.cost()));
        }
        return sum;
    }

    private static BigInteger most(long[] values) {
        BigInteger most = BigInteger.ZERO;
        for (long value : values) {
            most = most.max(big(value).abs());
        }
        return most;
    }

    private static BigInteger sum(long[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> big(values[i]).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
