package no.samtakt.planning;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.inventory.BenefitCondition;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.Landing;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a business case: what is paid for what kind of thing in which year against the zero alternative, what is gained beside
 * the plan's own money, and what may go wrong. Codes, amounts and months only.
 *
 * @param lines by member, kind and calendar year; without {@link CaseKind#WRITE_OFF} they add up to the yearly cost of the two scenarios
 * @param figures by member, in their order; the whole last, with an empty member
 * @param benefits by benefit, then member
 * @param benefitYears by benefit, member, year
 * @param heat every transition by probability and impact, in the order of tasks
 * @param checks the listed risks and pitfalls, in the order of {@link Check}
 * @param payees who is paid for each agreed cost element
 */
public record Appraisal(
        List<CaseLine> lines,
        List<CaseFigures> figures,
        List<BenefitPlan> benefits,
        List<BenefitYear> benefitYears,
        List<HeatPoint> heat,
        List<RiskCheck> checks,
        List<Payee> payees) {

    public Appraisal {
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
        benefits = List.copyOf(benefits);
        benefitYears = List.copyOf(benefitYears);
        heat = List.copyOf(heat);
        checks = List.copyOf(checks);
        payees = List.copyOf(payees);
    }

    /** What a line of the business case is for. */
    public enum CaseKind {
        /** Work, procurement, establishing, waves: paid once. */
        INVESTMENT,
        /** Integrations between old and new for a while. */
        BRIDGING,
        /** The old while the new is in use already. */
        DOUBLE_RUNNING,
        /** Contracts after what they cover has been switched off. */
        CONTRACT_TAILS,
        /** Systems and infrastructure in use, old and new. */
        RUNNING,
        /** Book value left when something is switched off early: an accounting figure beside the payments. */
        WRITE_OFF
    }

    /**
     * Who is paid for a cost element.
     *
     * @param host id of the member that runs it; empty for the co-operation or others outside
     */
    public record Payee(String element, String host) {}

    /** What is paid in a calendar year, nominal, in the zero alternative and in the plan. */
    public record CaseLine(String member, CaseKind kind, int year, Money zero, Money plan) {}

    /**
     * The business case in figures.
     *
     * @param member id; empty for the whole
     * @param investment of the plan beyond that of the zero alternative, nominal
     * @param npv zero alternative − plan, discounted, without benefits
     * @param npvCash the same with the benefits that can be seen in a budget or are avoided cost
     * @param npvAll the same with freed time too
     * @param payback first month from which what has been saved covers what was spent extra, for good; null when not within the
     *     analysis period
     * @param paybackCash the same with the benefits of {@code npvCash}
     * @param peakFunding largest accumulated extra spending, nominal
     * @param peakMonth the last month before it becomes less; null when there is none
     * @param firstPositiveYear first calendar year of the analysis period in which, and in each that follows, the plan costs less;
     *     null when there is none
     * @param before cost of the first 12 months of the zero alternative
     * @param steadyZero cost of the last 12 months of the analysis period in the zero alternative
     * @param steadyPlan the same in the plan
     */
    public record CaseFigures(
            String member,
            Money investment,
            Money npv,
            Money npvCash,
            Money npvAll,
            @Nullable YearMonth payback,
            @Nullable YearMonth paybackCash,
            Money peakFunding,
            @Nullable YearMonth peakMonth,
            @Nullable Integer firstPositiveYear,
            Money before,
            Money steadyZero,
            Money steadyPlan) {}

    /**
     * What a member has of a benefit.
     *
     * @param score 0 to 5, for what has no price
     * @param perYear worth of a full year; freed time at the internal day rate where no other worth is stated
     * @param planned first month by its own start
     * @param plannedFull first month with all of it
     * @param realised first month in the plan, its condition met; null when it never is within the analysis period
     * @param realisedFull null as above
     * @param plannedValue discounted worth by its own start; zero when counted elsewhere
     * @param realisedValue discounted worth in the plan
     */
    public record BenefitPlan(
            String id,
            String name,
            BenefitKind kind,
            String member,
            List<String> areas,
            BenefitCondition condition,
            String goal,
            String owner,
            String measure,
            Landing landing,
            boolean elsewhere,
            int score,
            Money perYear,
            PersonDays days,
            YearMonth planned,
            YearMonth plannedFull,
            @Nullable YearMonth realised,
            @Nullable YearMonth realisedFull,
            Money plannedValue,
            Money realisedValue,
            String source) {
        public BenefitPlan {
            areas = List.copyOf(areas);
        }
    }

    /** What a member has of a benefit in a calendar year, nominal: by the benefit's own start, and in the plan. */
    public record BenefitYear(
            String id,
            String member,
            int year,
            Money planned,
            Money realised,
            PersonDays plannedDays,
            PersonDays realisedDays) {}

    /**
     * A transition by what may go wrong.
     *
     * @param task id
     * @param probabilityBasisPoints 0 to 9000
     * @param impactTenths criticality² × users × sensitivity, tenths of a point
     * @param exposureCentiPoints of the go-live month
     */
    public record HeatPoint(
            String task,
            String area,
            String member,
            YearMonth month,
            int probabilityBasisPoints,
            int impactTenths,
            long exposureCentiPoints) {}

    /** The risks and pitfalls looked for in every plan. */
    public enum Check {
        TRANSITION_EFFORT,
        START_UP_COST,
        SAVINGS_LATE,
        CULTURE,
        GOVERNING_MODEL,
        RESISTANCE,
        POLITICAL_DISAGREEMENT,
        LEGAL_AND_LABOUR,
        WEAK_ANCHORING,
        VAGUE_GOALS,
        STAKEHOLDERS_LATE,
        PURCHASING_COMPETENCE,
        COST_UNDERESTIMATED,
        UNCLEAR_DISTRIBUTION,
        NO_SANCTIONS,
        PAYMENT_MODEL,
        SINGLE_PERSON,
        ROLLBACK_MISSING,
        PERSONAL_DATA_PARALLEL
    }

    /** What the data say of a risk. */
    public enum Outcome {
        /** It is there. */
        HOLDS,
        /** It is not. */
        DOES_NOT_HOLD,
        /** The data do not tell. */
        CANNOT_BE_TOLD
    }

    /**
     * What a finding rests on.
     *
     * @param code text to be shown with the figures
     * @param subjects ids, or names as stated
     * @param month null where none
     * @param number 0 where none
     * @param amount zero where none
     */
    public record Evidence(String code, List<String> subjects, @Nullable YearMonth month, long number, Money amount) {
        public Evidence {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * A risk or pitfall with what the data say of it.
     *
     * @param found pieces of evidence in all, of which the weightiest are listed
     */
    public record RiskCheck(Check check, Outcome outcome, int found, List<Evidence> evidence) {

        /** Pieces of evidence listed at most. */
        public static final int SHOWN = 5;

        public RiskCheck {
            evidence = List.copyOf(evidence);
        }
    }
}
