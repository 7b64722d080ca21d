package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.PlanningDefaults;

/** Who pays what, when and for what, with present values: every flow of a scenario booked from its definition. */
final class AuditFlows {

    /** Key of a sum: member, category, calendar year. */
    record YearKey(String member, Category category, int year) {}

    /** Key of a sum: member, category. */
    record PartKey(String member, Category category) {}

    /** A bridge that is needed for a while. */
    record BridgeUse(Dependency edge, int from, int until, long present) {}

    final Map<YearKey, Long> years = new HashMap<>();
    final Map<PartKey, Long> parts = new HashMap<>();
    final long[] cost;
    final long[] early;
    /** Nominal payments by member index and month of the analysis period. */
    final long[][] months;

    final List<BridgeUse> bridges = new ArrayList<>();
    /** One-off spending by member index and calendar year [H8]. */
    final List<Map<Integer, Long>> oneOff = new ArrayList<>();
    /** Present value by task id. */
    final Map<String, Long> taskPresent = new TreeMap<>();

    private final AuditFacts facts;
    private final AuditScenario scenario;
    private final int analysis;

    AuditFlows(AuditScenario scenario) {
        this.scenario = scenario;
        this.facts = scenario.facts;
        this.analysis = facts.calendar.analysis();
        int members = facts.inventory.members().size();
        this.cost = new long[members];
        this.early = new long[members];
        this.months = new long[members][analysis];
        for (int m = 0; m < members; m++) {
            oneOff.add(new TreeMap<>());
        }
        scenario.moves.forEach(this::transition);
        for (AuditScenario.Common common : scenario.commons) {
            switch (common.kind()) {
                case PROCURE -> procure(common);
                case ESTABLISH -> establish(common);
                default -> taskPresent.put(common.id(), 0L);
            }
        }
        facts.inventory.listAssets().forEach(this::oldRunning);
        facts.inventory.listContracts().forEach(this::contract);
        facts.inventory.listDependencies().forEach(this::bridge);
        scenario.chosen.values().forEach(this::waves);
        scenario.chosen.values().forEach(this::fee);
        scenario.chosen.values().forEach(this::volumes);
    }

    long total() {
        return Arrays.stream(cost).sum();
    }

    // ---- booking

    private void nominal(Category category, int member, int month, long amount) {
        if (month >= 0 && amount != 0) {
            int year = facts.calendar.month(month).getYear();
            years.merge(new YearKey(id(member), category, year), amount, Long::sum);
            if (month < analysis) {
                months[member][month] += amount;
            }
        }
    }

    private void present(Category category, int member, long whole, long inEarly) {
        parts.merge(new PartKey(id(member), category), whole, Long::sum);
        cost[member] += whole;
        early[member] += inEarly;
    }

    /** A flow of one member in one month; its present value. */
    private long book(Category category, int member, int month, long amount) {
        if (month < 0) {
            return 0;
        }
        long value = facts.discount.discount(amount, month);
        nominal(category, member, month, amount);
        present(category, member, value, month < PlanningDefaults.EARLY_MONTHS ? value : 0);
        return value;
    }

    private void spend(int member, int month, long amount) {
        if (month >= 0) {
            oneOff.get(member).merge(facts.calendar.month(month).getYear(), amount, Long::sum);
        }
    }

    private String id(int member) {
        return facts.inventory.members().get(member).id();
    }

    /** The months' flows discounted, summed, then split among members: what shared cost is. Each month's nominal flow is split too. */
    private long shared(Category category, int[] members, int first, long[] flows, boolean isOneOff) {
        AuditKey key = category == Category.NEW_FIXED ? facts.operationKey : facts.projectKey;
        long whole = 0;
        long inEarly = 0;
        for (int i = 0; i < flows.length; i++) {
            int month = first + i;
            if (month < 0) {
                continue;
            }
            long value = facts.discount.discount(flows[i], month);
            whole += value;
            inEarly += month < PlanningDefaults.EARLY_MONTHS ? value : 0;
            long[] split = key.split(flows[i], members);
            for (int k = 0; k < members.length; k++) {
                nominal(category, members[k], month, split[k]);
                if (isOneOff) {
                    spend(members[k], month, split[k]);
                }
            }
        }
        long[] wholes = key.split(whole, members);
        long[] earlies = key.split(inEarly, members);
        for (int k = 0; k < members.length; k++) {
            present(category, members[k], wholes[k], earlies[k]);
        }
        return whole;
    }

    // ---- what is done

    private void transition(AuditMove move) {
        int member = move.member();
        long value = 0;
        for (int i = 0; i < move.length(); i++) {
            int month = move.start() + i;
            long own = move.effortCost(false, i);
            long team = move.effortCost(true, i);
            value += book(Category.INTERNAL_EFFORT, member, month, own);
            value += book(Category.EXTERNAL_EFFORT, member, month, team);
            spend(member, month, own + team);
        }
        long yearly = move.runningPerYear();
        for (int t = move.goLive(); t < analysis; t++) {
            value += book(Category.NEW_RUNNING, member, t, Rounding.spread(yearly, 12, Math.floorMod(t, 12)));
        }
        taskPresent.put(move.id(), value);
    }

    /** A participant's cost of a procurement by month. */
    static long[] procurement(AuditFacts facts, Target target) {
        long[] money = new long[target.leadMonths()];
        for (int i = 0; i < money.length; i++) {
            long days = Rounding.spread(PlanningDefaults.PROCURE_BUYER_CENTI_DAYS, money.length, i);
            money[i] = Rounding.mulDivHalfEven(
                    days, facts.inventory.cooperation().internalDayRate().minor(), 100);
        }
        return money;
    }

    private void procure(AuditScenario.Common common) {
        long[] money = procurement(facts, common.target());
        long value = 0;
        for (int member : facts.procuring(common.target())) {
            for (int i = 0; i < money.length; i++) {
                int month = common.finish() - money.length + 1 + i;
                value += book(Category.PROCUREMENT, member, month, money[i]);
                spend(member, month, money[i]);
            }
        }
        taskPresent.put(common.id(), value);
    }

    private void establish(AuditScenario.Common common) {
        int months = Math.max(1, common.target().establishMonths());
        long[] flows = new long[months];
        for (int i = 0; i < months; i++) {
            flows[i] = Rounding.spread(common.target().establishCost().minor(), months, i);
        }
        int[] members = facts.paying(common.target());
        long value = shared(Category.ESTABLISHMENT, members, common.finish() - months + 1, flows, true);
        taskPresent.put(common.id(), value);
    }

    // ---- what is there today

    private void oldRunning(Asset asset) {
        int until = Math.min(scenario.off(asset), analysis);
        for (int t = 0; t < until; t++) {
            long amount = Rounding.spread(asset.annualCost().minor(), 12, t % 12);
            book(Category.OLD_RUNNING, facts.member(asset.member()), t, amount);
        }
    }

    private void contract(Contract contract) {
        long[] flows = scenario.course(contract).nominalByMonth();
        for (int t = 0; t < flows.length; t++) {
            book(Category.OLD_CONTRACTS, facts.member(contract.member()), t, flows[t]);
        }
    }

    // ---- coupled

    private void bridge(Dependency edge) {
        if (!edge.type().bridged() || edge.external() || edge.bridgePerMonth().minor() == 0) {
            return;
        }
        int from = Math.min(scenario.moved(edge.from()), scenario.moved(edge.to()));
        int until = Math.max(scenario.moved(edge.from()), scenario.moved(edge.to()));
        int payer = facts.member(
                facts.inventory.findAsset(edge.from()).orElseThrow().member());
        long value = 0;
        for (int t = from; t < until; t++) {
            value += book(Category.BRIDGING, payer, t, edge.bridgePerMonth().minor());
        }
        if (from < until) {
            bridges.add(new BridgeUse(edge, from, until, value));
        }
    }

    private void waves(Target target) {
        TreeSet<Integer> months = new TreeSet<>();
        for (AuditMove move : scenario.moves) {
            if (move.target().id().equals(target.id())) {
                months.add(move.goLive());
            }
        }
        for (int month : months) {
            long[] flow = {target.waveCost().minor()};
            shared(Category.WAVES, facts.paying(target), month, flow, true);
        }
    }

    private void fee(Target target) {
        int[] live = new int[cost.length];
        Arrays.fill(live, analysis);
        int first = analysis;
        for (AuditMove move : scenario.moves) {
            if (move.target().id().equals(target.id())) {
                live[move.member()] = Math.min(live[move.member()], move.goLive());
                first = Math.min(first, move.goLive());
            }
        }
        for (Member member : facts.taking(target)) {
            boolean joins = member.assets().stream().anyMatch(asset -> facts.moves(asset, target));
            if (!joins) {
                live[facts.member(member.id())] = Math.max(first, facts.joins(member.id()));
            }
        }
        int from = first;
        while (from < analysis) {
            int[] sharing = liveIn(live, from);
            int to = from + 1;
            while (to < analysis && Arrays.equals(liveIn(live, to), sharing)) {
                to++;
            }
            long[] flows = new long[to - from];
            for (int t = from; t < to; t++) {
                flows[t - from] = Rounding.spread(target.fixedPerYear().minor(), 12, t % 12);
            }
            shared(Category.NEW_FIXED, sharing, from, flows, false);
            from = to;
        }
    }

    /** What is priced by volume: the price of each run of months is discounted once and split by volume, as is each month. */
    private void volumes(Target target) {
        for (VolumeUnit unit : VolumeUnit.values()) {
            if (target.tiersBy(unit).isEmpty()) {
                continue;
            }
            for (AuditVolumes.Run run : AuditVolumes.of(scenario, target, unit).runs()) {
                int[] members = run.members();
                for (int t = run.from(); t < run.to(); t++) {
                    long[] month = Rounding.split(Rounding.spread(run.yearly(), 12, t % 12), run.volumes());
                    for (int k = 0; k < members.length; k++) {
                        nominal(Category.NEW_RUNNING, members[k], t, month[k]);
                    }
                }
                long[] wholes = Rounding.split(run.present(), run.volumes());
                long[] earlies = Rounding.split(run.early(), run.volumes());
                for (int k = 0; k < members.length; k++) {
                    present(Category.NEW_RUNNING, members[k], wholes[k], earlies[k]);
                }
            }
        }
    }

    /** Nominal payments of all members together by month of the analysis period. */
    long[] monthsOfAll() {
        long[] sums = new long[months[0].length];
        for (long[] member : months) {
            for (int t = 0; t < sums.length; t++) {
                sums[t] += member[t];
            }
        }
        return sums;
    }

    private static int[] liveIn(int[] live, int month) {
        return IntStream.range(0, live.length)
                .filter(member -> live[member] <= month)
                .toArray();
    }
}
