package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.economy.ContractCourse;
import no.samtakt.economy.ContractEngine;
import no.samtakt.economy.ContractTable;
import no.samtakt.economy.WriteOff;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Target;
import no.samtakt.planning.ContractAssumptions;
import no.samtakt.planning.MigrationPlan.TaskKind;
import org.jspecify.annotations.Nullable;

/** What is done: targets chosen, common tasks, transitions; with the switch-off months that follow from it. */
final class AuditScenario {

    /** Stands for never. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Something done in common, with its months. */
    record Common(TaskKind kind, Target target, int start, int finish) {
        String id() {
            return kind + ":" + target.id();
        }
    }

    final AuditFacts facts;
    /** Target chosen by area; areas that keep what they have are missing. */
    final Map<String, Target> chosen;

    final List<Common> commons;
    final List<AuditMove> moves;
    private final Map<String, AuditMove> moveOf = new HashMap<>();
    private final Map<String, Set<String>> guests = new LinkedHashMap<>();
    private final Map<String, ContractCourse> courses = new HashMap<>();

    AuditScenario(AuditFacts facts, Map<String, Target> chosen, List<Common> commons, List<AuditMove> moves) {
        this.facts = facts;
        this.chosen = chosen;
        this.commons = commons;
        this.moves = moves;
        moves.forEach(move -> moveOf.put(move.asset().id(), move));
        for (Asset asset : facts.inventory.listAssets()) {
            asset.runsOn().forEach(host -> guest(host, asset.id()));
        }
        for (Dependency edge : facts.inventory.listDependencies()) {
            if (edge.type() == EdgeType.HOSTED_ON && !edge.external()) {
                guest(edge.to(), edge.from());
            }
        }
    }

    /** Alternative 0 everywhere. */
    static AuditScenario zero(AuditFacts facts) {
        return new AuditScenario(facts, Map.of(), List.of(), List.of());
    }

    private void guest(String host, String guest) {
        guests.computeIfAbsent(host, key -> new LinkedHashSet<>()).add(guest);
    }

    @Nullable
    AuditMove move(String asset) {
        return moveOf.get(asset);
    }

    /** First month without the asset: after its own and everything hosted on it, directly or not; {@link #NEVER} when one stays. */
    int off(Asset asset) {
        Set<String> reached = new LinkedHashSet<>(List.of(asset.id()));
        List<String> open = new ArrayList<>(reached);
        int latest = 0;
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            AuditMove move = moveOf.get(id);
            if (move == null) {
                return NEVER;
            }
            latest = Math.max(latest, move.ownOff());
            for (String guest : guests.getOrDefault(id, Set.of())) {
                if (reached.add(guest)) {
                    open.add(guest);
                }
            }
        }
        return latest;
    }

    /** First month the contract is not needed; {@link #NEVER} when needed through the analysis period. */
    int close(Contract contract) {
        int latest = 0;
        for (String id : contract.covers()) {
            int off = facts.inventory.findAsset(id).map(this::off).orElse(NEVER);
            latest = Math.max(latest, off);
        }
        return latest >= facts.calendar.analysis() ? NEVER : latest;
    }

    /** The cheapest lawful course of a contract. */
    ContractCourse course(Contract contract) {
        return courses.computeIfAbsent(contract.id(), id -> {
            int close = close(contract);
            return new ContractEngine(
                            facts.calendar.month(0),
                            facts.calendar.analysis(),
                            facts.discount,
                            ContractAssumptions.terms(contract))
                    .table(contract)
                    .course(close == NEVER ? ContractTable.NEVER : close);
        });
    }

    /** Go-live month of an asset, A when it does not move. */
    int moved(String asset) {
        AuditMove move = moveOf.get(asset);
        int analysis = facts.calendar.analysis();
        return move == null ? analysis : Math.min(move.goLive(), analysis);
    }

    /** Book value left of an asset when it is switched off, minor units; 0 where it stays or has no end of depreciation. */
    long writtenOff(Asset asset) {
        int off = off(asset);
        return off == NEVER || asset.depreciatedUntil() == null
                ? 0
                : WriteOff.remaining(asset.bookValue().minor(), facts.calendar.index(asset.depreciatedUntil()), off);
    }
}
