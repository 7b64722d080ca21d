package no.samtakt.planning;

import org.jspecify.annotations.Nullable;

/** Plans with one part put in or exchanged. */
final class PlanCopies {

    private PlanCopies() {}

    /** The same plan with what may become of it when estimates are wrong. */
    static MigrationPlan withUncertainty(MigrationPlan plan, PlanUncertainty found) {
        return with(plan, found, plan.appraisal());
    }

    /** The same plan with its business case. */
    static MigrationPlan withAppraisal(MigrationPlan plan, Appraisal made) {
        return with(plan, plan.uncertainty(), made);
    }

    private static MigrationPlan with(
            MigrationPlan plan, @Nullable PlanUncertainty uncertainty, @Nullable Appraisal appraisal) {
        return new MigrationPlan(
                plan.schemaVersion(),
                plan.run(),
                plan.header(),
                plan.members(),
                plan.areas(),
                plan.targets(),
                plan.assets(),
                plan.decisions(),
                plan.tasks(),
                plan.kept(),
                plan.contracts(),
                plan.deadlines(),
                plan.bridges(),
                plan.waves(),
                plan.economy(),
                plan.quality(),
                plan.pools(),
                plan.frozen(),
                plan.risk(),
                plan.harmonization(),
                plan.edges(),
                plan.groups(),
                plan.brokenRules(),
                plan.conflicts(),
                plan.defaults(),
                plan.dataQuality(),
                plan.problems(),
                uncertainty,
                plan.sharing(),
                appraisal,
                plan.terms(),
                plan.organisation(),
                plan.prices());
    }
}
