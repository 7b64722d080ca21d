package no.samtakt.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Dependency;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;

/**
 * Compiles the costs that depend on more than one transition: bridges while two connected assets are apart, waves of members
 * that join a target together, yearly fees shared by those who use it. To be asked when all transitions are compiled.
 */
final class CoupledCostCompiler {

    private final ProblemCompiler compiler;
    private final List<Dependency> bridged = new ArrayList<>();
    private final List<Bridge> bridges;

    CoupledCostCompiler(ProblemCompiler compiler) {
        this.compiler = compiler;
        this.bridges = compileBridges();
    }

    List<Bridge> bridges() {
        return bridges;
    }

    /** The dependencies bridged, in the order of the bridges. */
    List<Dependency> bridged() {
        return bridged;
    }

    private List<Bridge> compileBridges() {
        List<Bridge> result = new ArrayList<>();
        for (Dependency dependency : compiler.inventory().listDependencies()) {
            if (!dependency.type().bridged()
                    || dependency.external()
                    || dependency.bridgePerMonth().isZero()) {
                continue;
            }
            Integer from = compiler.activityOfAsset().get(dependency.from());
            Integer to = compiler.activityOfAsset().get(dependency.to());
            if (from == null && to == null) {
                continue;
            }
            int first = from != null ? from : Objects.requireNonNull(to);
            int second = from != null && to != null ? to : -1;
            String payer = compiler.inventory()
                    .findAsset(dependency.from())
                    .orElseThrow()
                    .member();
            long perMonth = dependency.bridgePerMonth().minor();
            result.add(new Bridge(
                    dependency.from() + ">" + dependency.to(),
                    first,
                    second,
                    compiler.memberIndex(payer),
                    cumulative(t -> perMonth, compiler.calendar().analysis()),
                    cumulative(t -> perMonth, PlanningDefaults.EARLY_MONTHS)));
            bridged.add(dependency);
        }
        return result;
    }

    /** cumulative[t] = discounted flow of months 0 … t − 1, counting only months before {@code before}. */
    private long[] cumulative(IntToLongFunction nominal, int before) {
        long[] sums = new long[compiler.calendar().analysis() + 1];
        for (int t = 0; t < compiler.calendar().analysis(); t++) {
            sums[t + 1] = sums[t] + (t < before ? compiler.discount().discount(nominal.applyAsLong(t), t) : 0);
        }
        return sums;
    }

    /** What a target costs each time members join it in the same month. */
    List<Wave> waves() {
        List<Wave> waves = new ArrayList<>();
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                long cost = chain.target().waveCost().minor();
                if (cost == 0 || chain.moving().isEmpty()) {
                    continue;
                }
                long[] total = new long[compiler.calendar().horizon()];
                long[] early = new long[compiler.calendar().horizon()];
                for (int g = 0; g < total.length; g++) {
                    total[g] = compiler.discount().discount(cost, g);
                    early[g] = g < PlanningDefaults.EARLY_MONTHS ? total[g] : 0;
                }
                CommonCost shared = compiler.members().shared(chain, total, early, 0, new long[] {cost});
                boolean open = compiler.members().open(chain);
                int[] all = IntStream.range(0, shared.parties().size()).toArray();
                if (open) {
                    compiler.members().add(shared, -1, waves.size());
                }
                waves.add(new Wave(
                        "WAVE:" + chain.target().id(),
                        chain.choice(),
                        chain.alternative(),
                        transitions(chain),
                        open ? List.of() : shared.costs(all),
                        open ? List.of() : shared.demands(all)));
            }
        }
        return waves;
    }

    /** What a target costs each year as long as somebody uses it, split among those who do. */
    List<SharedFee> fees() {
        List<SharedFee> fees = new ArrayList<>();
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                long yearly = chain.target().fixedPerYear().minor();
                if (yearly == 0 || chain.moving().isEmpty()) {
                    continue;
                }
                List<Integer> parties = chain.moving().stream()
                        .map(asset -> compiler.memberIndex(asset.member()))
                        .toList();
                List<Integer> incumbents = chain.participants().stream()
                        .map(member -> compiler.memberIndex(member.id()))
                        .filter(party -> !parties.contains(party))
                        .toList();
                fees.add(new SharedFee(
                        "FEE:" + chain.target().id(),
                        chain.choice(),
                        chain.alternative(),
                        transitions(chain),
                        parties,
                        incumbents,
                        incumbents.stream().map(this::joins).toList(),
                        compiler.operationKey(),
                        cumulative(
                                t -> Rounding.spread(yearly, 12, t % 12),
                                compiler.calendar().analysis()),
                        cumulative(t -> Rounding.spread(yearly, 12, t % 12), PlanningDefaults.EARLY_MONTHS)));
            }
        }
        return fees;
    }

    /** First month in which a member is one of the co-operation's; 0 when it is from the beginning. */
    private int joins(int party) {
        String id = compiler.inventory().members().get(party).id();
        return compiler.variant().terms().joining().stream()
                .filter(one -> one.member().equals(id))
                .mapToInt(one -> Math.max(0, compiler.calendar().index(one.from())))
                .findFirst()
                .orElse(0);
    }

    private List<Integer> transitions(ChainPlan chain) {
        return chain.moving().stream()
                .map(asset -> Objects.requireNonNull(compiler.activityOfAsset().get(asset.id())))
                .toList();
    }
}
