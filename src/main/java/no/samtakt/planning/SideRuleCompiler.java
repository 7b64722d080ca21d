package no.samtakt.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Member;
import no.samtakt.schedule.NotTogether;
import no.samtakt.schedule.Pilot;

/** Makes the rules on who goes first [H7] and what never goes live together [H12]. */
final class SideRuleCompiler {

    private final ProblemCompiler compiler;

    SideRuleCompiler(ProblemCompiler compiler) {
        this.compiler = compiler;
    }

    /** Of targets that require it: what the pilot members move goes first. A pilot member that stands on it is pilot enough. */
    List<Pilot> pilots() {
        List<Pilot> pilots = new ArrayList<>();
        for (ChainPlan chain : chains()) {
            boolean settled = chain.settled().stream().anyMatch(this::ofPilot);
            if (!chain.target().pilotRequired() || chain.moving().isEmpty()) {
                continue;
            }
            List<Integer> first = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (Asset asset : chain.moving()) {
                (ofPilot(asset) ? first : others).add(activity(asset));
            }
            if (!first.isEmpty() || !settled) {
                pilots.add(new Pilot(
                        chain.target().id(),
                        chain.choice(),
                        chain.alternative(),
                        first,
                        others,
                        PlanningDefaults.PILOT_MONTHS));
            }
        }
        return pilots;
    }

    /** Pairs of assets that both may move and must not go live in one month; each pair once. */
    List<NotTogether> apart() {
        List<NotTogether> pairs = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Member member : compiler.inventory().members()) {
            for (Dependency edge : member.dependencies()) {
                if (edge.type() != EdgeType.NOT_TOGETHER || edge.external()) {
                    continue;
                }
                Integer one = compiler.activityOfAsset().get(edge.from());
                Integer other = compiler.activityOfAsset().get(edge.to());
                if (one != null && other != null && !one.equals(other)) {
                    int first = Math.min(one, other);
                    int second = Math.max(one, other);
                    String id = first + "-" + second;
                    if (seen.add(id)) {
                        pairs.add(new NotTogether(id, first, second));
                    }
                }
            }
        }
        return pairs;
    }

    private List<ChainPlan> chains() {
        return compiler.chains().stream().flatMap(List::stream).toList();
    }

    private boolean ofPilot(Asset asset) {
        return compiler.inventory().members().stream()
                .anyMatch(member -> member.pilot() && member.id().equals(asset.member()));
    }

    private int activity(Asset asset) {
        return Objects.requireNonNull(compiler.activityOfAsset().get(asset.id()));
    }
}
