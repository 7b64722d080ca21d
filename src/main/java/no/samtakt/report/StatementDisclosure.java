package no.samtakt.report;

import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.Candidate;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.Reason;
import no.samtakt.planning.MigrationPlan.Task;

/** What a plan says of choices, reasons, dates and data, without the amounts that rest on prices kept from the reader. */
final class StatementDisclosure {

    private static final String UNSAID = "…";

    private StatementDisclosure() {}

    static AreaDecision withoutCosts(AreaDecision decision) {
        return new AreaDecision(
                decision.area(),
                decision.target(),
                decision.settledMembers(),
                decision.movingMembers(),
                decision.candidates().stream()
                        .map(candidate -> candidate.chosen()
                                ? candidate
                                : new Candidate(
                                        candidate.target(),
                                        false,
                                        candidate.allowed(),
                                        Disclosure.hide(candidate.extraCost()),
                                        candidate.extraRiskCentiPoints(),
                                        candidate.distinctProductsAfter()))
                        .toList(),
                decision.decideBy(),
                decision.pinned());
    }

    /** Unfairness, and with it the total, rests on what every member pays. */
    static Task withoutPrices(Task task, Set<String> contracts) {
        return new Task(
                task.id(),
                task.kind(),
                task.area(),
                task.target(),
                task.member(),
                task.asset(),
                task.mode(),
                task.start(),
                task.finish(),
                task.hypercareMonths(),
                task.parallelMonths(),
                task.switchOff(),
                task.effort(),
                task.oneOff(),
                task.presentValue(),
                task.exposureCentiPoints(),
                task.moveGroup(),
                task.pinned(),
                task.predecessors(),
                task.reasons().stream()
                        .map(reason -> reason.code().equals("TOTAL")
                                        || reason.code().equals("FAIRNESS")
                                        || contracts.contains(reason.subject())
                                ? new Reason(
                                        reason.earlier(),
                                        reason.month(),
                                        reason.code(),
                                        reason.subject(),
                                        reason.amount(),
                                        Money.WITHHELD)
                                : reason)
                        .toList());
    }

    static Deadline withoutCost(Deadline deadline) {
        return new Deadline(
                deadline.id(),
                deadline.kind(),
                deadline.by(),
                deadline.body(),
                deadline.member(),
                deadline.area(),
                deadline.subject(),
                Disclosure.hide(deadline.costOfMissing()),
                deadline.effect());
    }

    /** What was written in a cell may be a price, and how a cost compares with the others' tells theirs. */
    static Problem withoutFigures(Problem problem, Set<String> members) {
        boolean outlier = problem.code().startsWith("cost.");
        boolean cell = problem.code().startsWith("value.") && members.contains(problem.member());
        return outlier || cell
                ? new Problem(
                        problem.code(),
                        problem.severity(),
                        problem.member(),
                        problem.where(),
                        UNSAID,
                        outlier ? UNSAID : problem.expected(),
                        problem.args())
                : problem;
    }
}
