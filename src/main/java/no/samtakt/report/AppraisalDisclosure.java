package no.samtakt.report;

import java.util.List;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.Appraisal.CaseLine;
import no.samtakt.planning.Appraisal.Check;
import no.samtakt.planning.Appraisal.Evidence;
import no.samtakt.planning.Appraisal.Outcome;
import no.samtakt.planning.Appraisal.RiskCheck;
import org.jspecify.annotations.Nullable;

/**
 * A business case without what rests on confidential prices: of members that have such, and of the whole, everything with the price of a
 * present contract in it. What can be told of yearly cost is told by the plan's own lines, not here.
 */
final class AppraisalDisclosure {

    private static final Set<CaseKind> WITH_CONTRACTS =
            Set.of(CaseKind.RUNNING, CaseKind.DOUBLE_RUNNING, CaseKind.CONTRACT_TAILS);
    private static final Set<Check> OF_MONEY =
            Set.of(Check.START_UP_COST, Check.SAVINGS_LATE, Check.POLITICAL_DISAGREEMENT);

    private AppraisalDisclosure() {}

    /** @param members whose contracts have prices that are kept from the reader */
    static @Nullable Appraisal withoutPrices(@Nullable Appraisal all, Set<String> members) {
        return all == null
                ? null
                : new Appraisal(
                        all.lines().stream().map(line -> line(line, members)).toList(),
                        all.figures().stream()
                                .map(figures -> figures(figures, members))
                                .toList(),
                        all.benefits(),
                        all.benefitYears(),
                        all.heat(),
                        all.checks().stream().map(AppraisalDisclosure::check).toList(),
                        all.payees());
    }

    private static CaseLine line(CaseLine line, Set<String> members) {
        return members.contains(line.member()) && WITH_CONTRACTS.contains(line.kind())
                ? new CaseLine(line.member(), line.kind(), line.year(), Money.WITHHELD, Money.WITHHELD)
                : line;
    }

    private static CaseFigures figures(CaseFigures figures, Set<String> members) {
        return figures.member().isEmpty() || members.contains(figures.member())
                ? new CaseFigures(
                        figures.member(),
                        figures.investment(),
                        Money.WITHHELD,
                        Money.WITHHELD,
                        Money.WITHHELD,
                        null,
                        null,
                        Money.WITHHELD,
                        null,
                        null,
                        Money.WITHHELD,
                        Money.WITHHELD,
                        Money.WITHHELD)
                : figures;
    }

    private static RiskCheck check(RiskCheck check) {
        return OF_MONEY.contains(check.check())
                ? new RiskCheck(
                        check.check(),
                        Outcome.CANNOT_BE_TOLD,
                        1,
                        List.of(new Evidence("withheld", List.of(), null, 0, Money.ZERO)))
                : check;
    }
}
