package no.samtakt.planning.audit;

import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.BrokenRule;

/**
 * What the audit found, with its own figures.
 *
 * @param differences where the plan says something else than the audit; empty when they agree
 * @param cost discounted cost of the plan
 * @param riskCentiPoints risk of the plan
 * @param unfairness what members pay more than in the zero alternative, early parts counted again
 * @param objective J of the plan
 * @param zeroObjective J of the zero alternative
 * @param brokenRules hard rules the plan breaks, without the other end
 */
public record AuditResult(
        List<Difference> differences,
        Money cost,
        long riskCentiPoints,
        Money unfairness,
        Money objective,
        Money zeroObjective,
        List<BrokenRule> brokenRules) {

    public AuditResult {
        differences = List.copyOf(differences);
        brokenRules = List.copyOf(brokenRules);
    }

    /**
     * A figure on which the plan and the audit do not agree, in technical words: it is a fault of the program or of the file.
     *
     * @param what the figure, for instance {@code economy.members.andoy.plan}
     * @param expected as the audit computes it
     * @param found as the plan has it
     */
    public record Difference(String what, String expected, String found) {}

    /** Whether the plan agrees with the audit in everything. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
