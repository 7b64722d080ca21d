package no.samtakt.planning.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.planning.RandomPlans;
import org.junit.jupiter.api.Test;

/**
 * A plan in which one figure is another than the audit's is not written. Each figure of a plan is changed by itself, and each list loses an
 * element; whoever adds a figure has the audit hold it, or says here that it is only told.
 */
class EveryFigureTest {

    /** What a plan says of its inventory, of the search, and in explanation: nothing else in it is computed from these. */
    private static final Set<String> TOLD = new TreeSet<>(Arrays.asList(
            """
            schemaVersion run members areas targets assets kept deadlines frozen edges groups conflicts defaults dataQuality problems
            uncertainty organisation
            header.cooperation header.notice header.country header.currency header.planningDate header.discountBasisPoints
            header.priceLevel header.vat header.form header.internalDayRate header.externalDayRate header.equalShareBasisPoints
            header.variantDescription header.approach header.riskPrice header.fairnessPercent header.capacityFactorBasisPoints
            decisions.candidates decisions.decideBy decisions.pinned
            tasks.area tasks.moveGroup tasks.pinned tasks.predecessors tasks.reasons
            contracts.member contracts.vendor contracts.covers contracts.annualPrice contracts.confidential contracts.end
            bridges.member bridges.perMonth waves.area waves.members pools.member pools.role brokenRules.other
            quality.firstObjective quality.firstCost quality.ownMinima quality.lowerBound quality.fixedLowerBound quality.unsolvable
            sharing.keys sharing.kinds terms.earlyTolerance terms.joining terms.absent
            appraisal.checks appraisal.heat
            appraisal.figures.paybackCash appraisal.figures.npvAll appraisal.figures.npvCash
            appraisal.benefits.name appraisal.benefits.kind appraisal.benefits.areas appraisal.benefits.goal appraisal.benefits.measure
            appraisal.benefits.owner appraisal.benefits.source appraisal.benefits.landing appraisal.benefits.condition
            appraisal.benefits.elsewhere appraisal.benefits.score appraisal.benefits.perYear appraisal.benefits.days
            appraisal.benefits.planned appraisal.benefits.plannedFull appraisal.benefits.realisedFull
            """
                    .strip()
                    .split("\\s+")));

    @Test
    void noFigureCanBeAnotherWithoutADifference() {
        Set<String> noticed = new TreeSet<>();
        Set<String> unnoticed = new TreeSet<>();
        for (long seed : new long[] {0, 1}) {
            RandomPlans.Made made = RandomPlans.create(seed);
            Set<String> before = Set.copyOf(noticed);
            ChangedRecords.of(
                    made.plan(),
                    path -> !TOLD.contains(path) && !before.contains(path),
                    (path, changed) -> (PlanAudit.audit(made.inventory(), made.variant(), changed)
                                            .agrees()
                                    ? unnoticed
                                    : noticed)
                            .add(path));
        }
        assertThat(unnoticed).isEmpty();
        assertThat(noticed).as("figures looked at").hasSizeGreaterThan(140);
    }
}
