package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.economy.WriteOff;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Member;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.Economy;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.PartLine;
import no.samtakt.planning.MigrationPlan.YearLine;
import no.samtakt.schedule.Evaluation;
import org.jspecify.annotations.Nullable;

/** The money of a plan against the zero alternative, from their two ledgers. */
final class BusinessCase {

    private final CompiledPlan compiled;
    private final Ledger plan;
    private final Ledger zero;
    private final Evaluation planEvaluation;
    private final Evaluation zeroEvaluation;

    BusinessCase(
            CompiledPlan compiled, Ledger plan, Evaluation planEvaluation, Ledger zero, Evaluation zeroEvaluation) {
        this.compiled = compiled;
        this.plan = plan;
        this.planEvaluation = planEvaluation;
        this.zero = zero;
        this.zeroEvaluation = zeroEvaluation;
    }

    Economy economy() {
        List<YearLine> lines = new ArrayList<>();
        List<PartLine> parts = new ArrayList<>();
        addLines(false, plan, lines, parts);
        addLines(true, zero, lines, parts);
        List<MemberResult> results = new ArrayList<>();
        long[] whole = new long[compiled.calendar().analysis()];
        long writeOffs = 0;
        for (int m = 0; m < compiled.inventory().members().size(); m++) {
            long[] saving = savings(m);
            for (int t = 0; t < whole.length; t++) {
                whole[t] += saving[t];
            }
            long writeOff = writeOff(compiled.inventory().members().get(m));
            writeOffs += writeOff;
            results.add(new MemberResult(
                    compiled.inventory().members().get(m).id(),
                    new Money(zeroEvaluation.partyCost()[m]),
                    new Money(planEvaluation.partyCost()[m]),
                    new Money(zeroEvaluation.partyCost()[m] - planEvaluation.partyCost()[m]),
                    new Money(zeroEvaluation.partyEarly()[m]),
                    new Money(planEvaluation.partyEarly()[m]),
                    new Money(zeroEvaluation.partyEarly()[m] - planEvaluation.partyEarly()[m]),
                    new Money(writeOff),
                    new Money(maxYearlyExtra(saving)),
                    payback(saving)));
        }
        return new Economy(
                lines,
                parts,
                results,
                new Money(zeroEvaluation.cost()),
                new Money(planEvaluation.cost()),
                payback(whole),
                new Money(peakFunding(whole)),
                new Money(writeOffs));
    }

    private void addLines(boolean isZero, Ledger ledger, List<YearLine> lines, List<PartLine> parts) {
        int firstYear = compiled.calendar().month(0).getYear();
        for (int m = 0; m < compiled.inventory().members().size(); m++) {
            String member = compiled.inventory().members().get(m).id();
            for (Category category : Category.values()) {
                long[] byYear = new long[compiled.calendar().yearBucket(ledger.months() - 1) + 1];
                for (int t = 0; t < ledger.months(); t++) {
                    byYear[compiled.calendar().yearBucket(t)] += ledger.nominal(category)[m][t];
                }
                for (int y = 0; y < byYear.length; y++) {
                    if (byYear[y] != 0) {
                        lines.add(new YearLine(isZero, member, category, firstYear + y, new Money(byYear[y])));
                    }
                }
                long present = ledger.present(category)[m];
                if (present != 0) {
                    parts.add(new PartLine(isZero, member, category, new Money(present)));
                }
            }
        }
    }

    /** Zero − plan by month of the analysis period, nominal. */
    private long[] savings(int member) {
        long[] saving = new long[compiled.calendar().analysis()];
        for (int t = 0; t < saving.length; t++) {
            saving[t] = zero.total(member, t) - plan.total(member, t);
        }
        return saving;
    }

    /** First month from which the accumulated saving stays at or above zero; null when it ends below. */
    private @Nullable YearMonth payback(long[] saving) {
        long sum = 0;
        int last = -1;
        for (int t = 0; t < saving.length; t++) {
            sum += saving[t];
            if (sum < 0) {
                last = t;
            }
        }
        return last + 1 >= saving.length ? null : compiled.calendar().month(last + 1);
    }

    private static long peakFunding(long[] saving) {
        long sum = 0;
        long least = 0;
        for (long month : saving) {
            sum += month;
            least = Math.min(least, sum);
        }
        return -least;
    }

    private long maxYearlyExtra(long[] saving) {
        long most = 0;
        long sum = 0;
        for (int t = 0; t < saving.length; t++) {
            if (t > 0
                    && compiled.calendar().yearBucket(t) != compiled.calendar().yearBucket(t - 1)) {
                sum = 0;
            }
            sum += saving[t];
            boolean yearEnds = t + 1 == saving.length
                    || compiled.calendar().yearBucket(t + 1)
                            != compiled.calendar().yearBucket(t);
            if (yearEnds) {
                most = Math.max(most, -sum);
            }
        }
        return most;
    }

    /** Book value left when the old is switched off early, straight line: an accounting figure beside the present value. */
    private long writeOff(Member member) {
        long sum = 0;
        for (int i = 0; i < compiled.offs().size(); i++) {
            Asset asset = compiled.offs().get(i);
            int off = planEvaluation.milestoneMonths()[i];
            if (asset != null && asset.member().equals(member.id()) && off >= 0 && asset.depreciatedUntil() != null) {
                sum += WriteOff.remaining(
                        asset.bookValue().minor(), compiled.calendar().index(asset.depreciatedUntil()), off);
            }
        }
        return sum;
    }
}
