package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.common.Money;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.Appraisal.CaseLine;
import no.samtakt.planning.Appraisal.Payee;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Makes the business case of a plan from its ledger and that of the zero alternative. */
final class Appraiser {

    /** A scenario with its books. */
    record Scenario(Schedule schedule, Evaluation evaluation, Ledger ledger) {}

    private static final int YEAR = 12;

    private final CompiledPlan compiled;
    private final Scenario plan;
    private final Scenario zero;
    private final CaseLedger planCase;
    private final CaseLedger zeroCase;
    private final BenefitPlanner benefits;
    private final int analysis;

    private Appraiser(CompiledPlan compiled, Scenario plan, Scenario zero) {
        this.compiled = compiled;
        this.plan = plan;
        this.zero = zero;
        this.planCase = new CaseLedger(compiled, plan.ledger(), plan.schedule(), plan.evaluation());
        this.zeroCase = new CaseLedger(compiled, zero.ledger(), zero.schedule(), zero.evaluation());
        this.benefits = new BenefitPlanner(compiled, plan.schedule(), plan.evaluation());
        this.analysis = compiled.calendar().analysis();
    }

    /** The plan with its business case. */
    static MigrationPlan appraised(CompiledPlan compiled, Scenario plan, Scenario zero, MigrationPlan p) {
        Appraiser appraiser = new Appraiser(compiled, plan, zero);
        RiskRegister register = new RiskRegister(compiled, plan.schedule(), plan.evaluation(), p, appraiser.figures());
        return PlanCopies.withAppraisal(
                p,
                new Appraisal(
                        appraiser.lines(),
                        appraiser.figures(),
                        appraiser.benefits.plans(),
                        appraiser.benefits.years(),
                        register.heat(),
                        register.checks(),
                        compiled.inventory().sharing().elements().stream()
                                .map(element -> new Payee(element.id(), element.host()))
                                .toList()));
    }

    private List<CaseLine> lines() {
        List<CaseLine> lines = new ArrayList<>();
        Inventory inventory = compiled.inventory();
        int first = compiled.calendar().month(0).getYear();
        int months = plan.ledger().months();
        for (int m = 0; m < inventory.members().size(); m++) {
            for (CaseKind kind : CaseKind.values()) {
                long[] ofZero = byYear(zeroCase.nominal(kind)[m], months);
                long[] ofPlan = byYear(planCase.nominal(kind)[m], months);
                for (int y = 0; y < ofPlan.length; y++) {
                    if (ofZero[y] != 0 || ofPlan[y] != 0) {
                        lines.add(new CaseLine(
                                inventory.members().get(m).id(),
                                kind,
                                first + y,
                                new Money(ofZero[y]),
                                new Money(ofPlan[y])));
                    }
                }
            }
        }
        return lines;
    }

    private long[] byYear(long[] amounts, int months) {
        long[] years = new long[compiled.calendar().yearBucket(months - 1) + 1];
        for (int t = 0; t < months; t++) {
            years[compiled.calendar().yearBucket(t)] += amounts[t];
        }
        return years;
    }

    // ---- figures

    private List<CaseFigures> figures() {
        List<CaseFigures> figures = new ArrayList<>();
        int members = compiled.inventory().members().size();
        for (int m = 0; m < members; m++) {
            figures.add(figures(compiled.inventory().members().get(m).id(), new int[] {m}));
        }
        figures.add(figures("", IntStream.range(0, members).toArray()));
        return figures;
    }

    private CaseFigures figures(String id, int[] members) {
        long[] ofZero = new long[analysis];
        long[] ofPlan = new long[analysis];
        long[] saving = new long[analysis];
        long[] withCash = new long[analysis];
        long npv = 0;
        long cash = 0;
        long time = 0;
        long investment = 0;
        for (int m : members) {
            String member = compiled.inventory().members().get(m).id();
            cash += benefits.presentValue(BenefitKind.CASH, member);
            cash += benefits.presentValue(BenefitKind.AVOIDED, member);
            time += benefits.presentValue(BenefitKind.TIME, member);
            npv += zero.evaluation().partyCost()[m] - plan.evaluation().partyCost()[m];
            for (int t = 0; t < analysis; t++) {
                ofZero[t] += zero.ledger().total(m, t);
                ofPlan[t] += plan.ledger().total(m, t);
                long seen = benefits.realised(BenefitKind.CASH)[m][t] + benefits.realised(BenefitKind.AVOIDED)[m][t];
                withCash[t] += seen;
            }
            for (int t = 0; t < plan.ledger().months(); t++) {
                investment += planCase.nominal(CaseKind.INVESTMENT)[m][t] - zeroCase.nominal(CaseKind.INVESTMENT)[m][t];
            }
        }
        for (int t = 0; t < analysis; t++) {
            saving[t] = ofZero[t] - ofPlan[t];
            withCash[t] += saving[t];
        }
        int peak = peak(saving);
        return new CaseFigures(
                id,
                new Money(investment),
                new Money(npv),
                new Money(npv + cash),
                new Money(npv + cash + time),
                payback(saving),
                payback(withCash),
                new Money(peak < 0 ? 0 : -sum(saving, 0, peak + 1)),
                peak < 0 ? null : compiled.calendar().month(peak),
                firstPositiveYear(saving),
                new Money(sum(ofZero, 0, Math.min(YEAR, analysis))),
                new Money(sum(ofZero, Math.max(0, analysis - YEAR), analysis)),
                new Money(sum(ofPlan, Math.max(0, analysis - YEAR), analysis)));
    }

    private static long sum(long[] months, int from, int until) {
        long sum = 0;
        for (int t = from; t < until; t++) {
            sum += months[t];
        }
        return sum;
    }

    /** First month from which the accumulated saving stays at or above zero; null when it ends below. */
    private @Nullable YearMonth payback(long[] saving) {
        long sum = 0;
        int last = -1;
        for (int t = 0; t < saving.length; t++) {
            sum += saving[t];
            last = sum < 0 ? t : last;
        }
        return last + 1 >= saving.length ? null : compiled.calendar().month(last + 1);
    }

    /** Last month in which the accumulated saving is at its lowest; −1 when it is never below zero. */
    private static int peak(long[] saving) {
        long sum = 0;
        long least = 0;
        int when = -1;
        for (int t = 0; t < saving.length; t++) {
            sum += saving[t];
            if (sum < least || (when >= 0 && sum == least)) {
                least = sum;
                when = t;
            }
        }
        return when;
    }

    private @Nullable Integer firstPositiveYear(long[] saving) {
        Integer first = null;
        int years = compiled.calendar().yearBucket(saving.length - 1) + 1;
        long[] byYear = new long[years];
        for (int t = 0; t < saving.length; t++) {
            byYear[compiled.calendar().yearBucket(t)] += saving[t];
        }
        for (int y = 0; y < years; y++) {
            if (byYear[y] <= 0) {
                first = null;
            } else if (first == null) {
                first = compiled.calendar().month(0).getYear() + y;
            }
        }
        return first;
    }
}
