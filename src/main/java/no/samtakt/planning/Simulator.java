package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.samtakt.common.Money;
import no.samtakt.economy.ContractCourse;
import no.samtakt.economy.ContractTable;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Deviation;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.ThreePoint;
import no.samtakt.inventory.Uncertainty;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.PlanUncertainty.CostBar;
import no.samtakt.planning.PlanUncertainty.DateKind;
import no.samtakt.planning.PlanUncertainty.Driver;
import no.samtakt.planning.PlanUncertainty.FinishBar;
import no.samtakt.planning.PlanUncertainty.HardDate;
import no.samtakt.planning.PlanUncertainty.Range;
import no.samtakt.planning.PlanUncertainty.Spread;
import no.samtakt.planning.simulation.Percentiles;
import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Runs a plan many times and reads off the figures. */
public final class Simulator {

    /** Runs unless others are asked for. */
    public static final int USUAL_RUNS = 10_000;

    private static final int DETAILS = 12;
    private static final int BARS = 30;
    private static final int LOW = 1_000;
    private static final int HIGH = 9_000;

    /** A date with the months in which it was met or missed, counted by month. */
    private record Watched(
            DateKind kind,
            String member,
            String subject,
            int activity,
            String milestone,
            int until,
            int planned,
            int[] counts) {}

    private final PlanSimulation simulation;
    private final int runs;
    private final PlanCalendar calendar;
    private final int lastGoLive;
    private final int parties;
    private final long[][] cost;
    private final long[][] oneOff;
    private final long[][] saving;
    private final long[][] finish;
    private final long[][] factorSums;
    private final List<Watched> watched = new ArrayList<>();
    private final long[] missed;
    private int overloaded;

    private Simulator(PlanSimulation simulation, int lastGoLive, int runs) {
        this.simulation = simulation;
        this.runs = runs;
        this.calendar = simulation.compiled().calendar();
        this.lastGoLive = lastGoLive;
        this.parties = simulation.compiled().problem().parties().size();
        // The last row is the whole.
        this.cost = new long[parties + 1][runs];
        this.oneOff = new long[parties + 1][runs];
        this.saving = new long[parties + 1][runs];
        this.finish = new long[parties + 1][runs];
        this.missed = new long[runs];
        this.factorSums = new long[UncertaintyKind.values().length][runs];
    }

    /**
     * The plan with its uncertainty. The same input, number of runs and seed give the same figures.
     *
     * @param variant the one the plan was made for
     * @param runs at least 1
     */
    public static MigrationPlan simulate(
            Inventory inventory, Variant variant, MigrationPlan plan, int runs, long seed) {
        if (runs < 1) {
            throw new IllegalArgumentException("Runs must be at least 1: " + runs);
        }
        PlanSimulation simulation = new PlanSimulation(inventory, variant, plan, seed);
        int last = new PlanCalendar(inventory, variant).horizon() - 1;
        return PlanCopies.withUncertainty(plan, new Simulator(simulation, last, runs).result(seed));
    }

    private PlanUncertainty result(long seed) {
        watch();
        PlanSimulation.Run run = simulation.new Run();
        int checked = Math.min(runs, PlanUncertainty.CHECKED);
        long usual = simulation.plannedOverload();
        for (int r = 0; r < runs; r++) {
            run.draw(r);
            note(r, run);
            if (r < checked && run.overload() > usual) {
                overloaded++;
            }
        }
        List<Spread> members = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            members.add(
                    spread(p, simulation.compiled().inventory().members().get(p).id()));
        }
        List<Driver> drivers = drivers(run);
        Uncertainty uncertainty =
                simulation.compiled().inventory().cooperation().uncertainty();
        return new PlanUncertainty(
                runs,
                seed,
                uncertainty.commonShareBasisPoints(),
                ranges(uncertainty),
                spread(parties, ""),
                members,
                dates(),
                Percentiles.share(
                        Arrays.stream(missed).filter(count -> count == 0).count(), runs),
                (int) new Percentiles(missed).at(50),
                (int) new Percentiles(missed).at(85),
                drivers.stream().filter(driver -> driver.area().isEmpty()).toList(),
                drivers.stream()
                        .filter(driver -> !driver.area().isEmpty())
                        .limit(DETAILS)
                        .toList(),
                costBars(),
                finishBars(),
                Percentiles.share(overloaded, checked));
    }

    // ---- runs

    private void note(int r, PlanSimulation.Run run) {
        for (int p = 0; p < parties; p++) {
            cost[p][r] = run.cost[p];
            oneOff[p][r] = run.oneOff[p];
            saving[p][r] = run.zero[p] - run.cost[p];
            finish[p][r] = run.lastGoLive(p);
            cost[parties][r] += cost[p][r];
            oneOff[parties][r] += oneOff[p][r];
            saving[parties][r] += saving[p][r];
        }
        finish[parties][r] = run.lastGoLive(-1);
        for (UncertaintyKind kind : UncertaintyKind.values()) {
            factorSums[kind.ordinal()][r] = simulation.estimates().sum(kind, run.factors());
        }
        for (Watched date : watched) {
            int month = date.activity() >= 0
                    ? run.schedule().finish()[date.activity()]
                    : !date.milestone().isEmpty()
                            ? simulation.costs().closed(date.milestone())
                            : (int) finish[parties][r];
            date.counts()[Math.min(month, date.counts().length - 1)]++;
            missed[r] += month <= date.until() ? 0 : 1;
        }
    }

    // ---- hard dates

    /** The dates that hold in the plan; the others are its broken rules and its ageing. */
    private void watch() {
        Schedule planned = simulation.planned();
        CompiledPlan compiled = simulation.compiled();
        int last = -1;
        for (int j = 0; j < planned.finish().length; j++) {
            Asset asset = compiled.activities().get(j).asset();
            if (asset == null || planned.options()[j] < 0) {
                continue;
            }
            int g = planned.finish()[j];
            last = Math.max(last, g);
            YearMonth latest = asset.latest();
            YearMonth supported = asset.supportedUntil();
            int locked = compiled.problem()
                    .activities()
                    .get(j)
                    .options()
                    .get(planned.options()[j])
                    .pinned();
            watch(DateKind.LATEST_GO_LIVE, asset, j, latest == null ? -1 : calendar.index(latest), g);
            watch(DateKind.END_OF_SUPPORT, asset, j, supported == null ? -1 : calendar.index(supported), g);
            watch(DateKind.LOCKED_MONTH, asset, j, locked, g);
        }
        for (int i = 0; i < compiled.closes().size(); i++) {
            Contract contract = compiled.closes().get(i);
            int close = simulation.evaluation().milestoneMonths()[i];
            if (contract == null || close < 0 || close >= compiled.problem().analysis()) {
                continue;
            }
            ContractTable table = compiled.courses().get(contract.id());
            ContractCourse course = Objects.requireNonNull(table).course(close);
            if (course.exitMonth() != ContractTable.NEVER) {
                add(new Watched(
                        DateKind.CONTRACT_EXIT,
                        contract.member(),
                        contract.id(),
                        -1,
                        compiled.problem().milestones().get(i).id(),
                        course.exitMonth(),
                        close,
                        counts()));
            }
        }
        if (last >= 0) {
            add(new Watched(DateKind.LAST_GO_LIVE, "", "", -1, "", lastGoLive, last, counts()));
        }
    }

    private void watch(DateKind kind, Asset asset, int activity, int until, int planned) {
        add(new Watched(kind, asset.member(), asset.id(), activity, "", until, planned, counts()));
    }

    private void add(Watched date) {
        if (date.until() >= 0 && date.planned() <= date.until()) {
            watched.add(date);
        }
    }

    private int[] counts() {
        return new int[simulation.compiled().problem().analysis() + 1];
    }

    private List<HardDate> dates() {
        List<HardDate> dates = new ArrayList<>();
        for (Watched date : watched) {
            int[] counts = date.counts();
            long held = 0;
            for (int t = 0; t <= Math.min(date.until(), counts.length - 1); t++) {
                held += counts[t];
            }
            long rank = (85L * runs + 99) / 100;
            int late = 0;
            for (long sum = counts[0]; sum < rank; sum += counts[late]) {
                late++;
            }
            dates.add(new HardDate(
                    date.kind(),
                    date.member(),
                    date.subject(),
                    calendar.month(date.until()),
                    calendar.month(date.planned()),
                    calendar.month(late),
                    Percentiles.share(held, runs)));
        }
        dates.sort(Comparator.comparingInt(HardDate::holdsBasisPoints)
                .thenComparing(HardDate::date)
                .thenComparing(HardDate::kind)
                .thenComparing(HardDate::subject));
        return dates;
    }

    // ---- figures

    private Spread spread(int row, String member) {
        Percentiles costs = new Percentiles(cost[row]);
        Percentiles oneOffs = new Percentiles(oneOff[row]);
        Percentiles savings = new Percentiles(saving[row]);
        Percentiles months = new Percentiles(finish[row]);
        long[] plannedCost = simulation.evaluation().partyCost();
        int party = row == parties ? -1 : row;
        PlanSimulation.Run plan = plan();
        int planned = plan.lastGoLive(party);
        return new Spread(
                member,
                new Money(party < 0 ? simulation.evaluation().cost() : plannedCost[row]),
                new Money(costs.at(10)),
                new Money(costs.at(50)),
                new Money(costs.at(85)),
                new Money(costs.at(90)),
                new Money(costs.mean()),
                new Money(party < 0 ? Arrays.stream(plan.oneOff).sum() : plan.oneOff[row]),
                new Money(oneOffs.at(50)),
                new Money(oneOffs.at(85)),
                new Money(savings.at(50)),
                new Money(savings.at(15)),
                Percentiles.share(
                        Arrays.stream(saving[row]).filter(value -> value > 0).count(), runs),
                month(planned),
                month(months.at(10)),
                month(months.at(50)),
                month(months.at(85)),
                Percentiles.share(
                        Arrays.stream(finish[row])
                                .filter(value -> value <= planned)
                                .count(),
                        runs));
    }

    /** A run in which every estimate is right. */
    private PlanSimulation.Run plan() {
        PlanSimulation.Run plan = simulation.new Run();
        plan.exact();
        return plan;
    }

    private @Nullable YearMonth month(long index) {
        return index < 0 ? null : calendar.month((int) index);
    }

    private static List<Range> ranges(Uncertainty uncertainty) {
        List<Range> ranges = new ArrayList<>();
        for (UncertaintyKind kind : UncertaintyKind.values()) {
            boolean stated = uncertainty.deviations().stream()
                    .anyMatch(deviation -> deviation.kind() == kind
                            && deviation.area().isEmpty()
                            && deviation.target().isEmpty());
            if (!stated) {
                ThreePoint usual = Uncertainty.usual(kind);
                ranges.add(new Range(kind, "", "", usual.low(), usual.likely(), usual.high(), ""));
            }
            for (Deviation deviation : uncertainty.deviations()) {
                if (deviation.kind() == kind) {
                    ThreePoint range = deviation.range();
                    ranges.add(new Range(
                            kind,
                            deviation.area(),
                            deviation.target(),
                            range.low(),
                            range.likely(),
                            range.high(),
                            deviation.source().isEmpty() ? "-" : deviation.source()));
                }
            }
        }
        return ranges;
    }

    private List<Driver> drivers(PlanSimulation.Run run) {
        int[] squared = new int[factorSums.length];
        long sum = 0;
        for (int k = 0; k < squared.length; k++) {
            squared[k] = Percentiles.squaredRankCorrelation(factorSums[k], cost[parties]);
            sum += squared[k];
        }
        List<Driver> drivers = new ArrayList<>();
        for (Estimates.Driver driver : simulation.estimates().drivers()) {
            run.set(driver, LOW);
            long low = Arrays.stream(run.cost).sum();
            int early = run.lastGoLive(-1);
            run.set(driver, HIGH);
            long high = Arrays.stream(run.cost).sum();
            int late = run.lastGoLive(-1);
            int share = !driver.area().isEmpty()
                    ? -1
                    : sum == 0 ? 0 : Percentiles.share(squared[driver.kind().ordinal()], sum);
            drivers.add(new Driver(
                    driver.kind(), driver.area(), new Money(low), new Money(high), month(early), month(late), share));
        }
        drivers.sort(Comparator.comparing(Driver::swing)
                .reversed()
                .thenComparing(Driver::kind)
                .thenComparing(Driver::area));
        return drivers;
    }

    /** About {@link #BARS} bars of a round width: 1, 2 or 5 times a power of ten. */
    private List<CostBar> costBars() {
        Percentiles costs = new Percentiles(cost[parties]);
        long width = roundAtLeast((costs.most() - costs.least()) / BARS + 1);
        long first = Math.floorDiv(costs.least(), width);
        int[] counts = new int[(int) (Math.floorDiv(costs.most(), width) - first) + 1];
        for (long value : cost[parties]) {
            counts[(int) (Math.floorDiv(value, width) - first)]++;
        }
        List<CostBar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bars.add(new CostBar(new Money((first + i) * width), new Money((first + i + 1) * width), counts[i]));
        }
        return bars;
    }

    private static long roundAtLeast(long value) {
        for (long power = 1; ; power = Math.multiplyExact(power, 10L)) {
            for (long factor : new long[] {1, 2, 5}) {
                if (power * factor >= value) {
                    return power * factor;
                }
            }
        }
    }

    private List<FinishBar> finishBars() {
        Percentiles months = new Percentiles(finish[parties]);
        List<FinishBar> bars = new ArrayList<>();
        for (long t = months.least(); t >= 0 && t <= months.most(); t++) {
            long month = t;
            int count = (int) Arrays.stream(finish[parties])
                    .filter(value -> value == month)
                    .count();
            bars.add(new FinishBar(calendar.month((int) t), count));
        }
        return bars;
    }
}
