package no.samtakt.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.common.Problem;
import no.samtakt.common.Rounding;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.Procurement;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one variant: everything a report shows, as codes, ids, amounts and months, never sentences. This is what
 * {@code plan.json} holds; its layout is documented in {@code src/docs/plan-schema.md}.
 *
 * <p>No report computes a figure that is not here, apart from sums of what is here. Lists are in a stable order: members and
 * areas as in the inventory, tasks by finish month then id, deadlines by date then id.
 *
 * @param schemaVersion version of this layout
 * @param run how the plan was found; the only part that may differ between two runs with the same input, steps and seed
 * @param uncertainty how it fares when estimates are wrong; null when that was not asked for
 * @param sharing the agreement on sharing worked out year by year; null when nothing is agreed beyond the usual key
 * @param appraisal the plan as a business case; null in files from before it was made
 * @param terms who takes part, and what the variant says of members; null in files from before that was said
 * @param organisation forms of organisation stated; null when none is
 * @param prices what is paid for targets priced by volume; null in files from before it was said
 */
public record MigrationPlan(
        int schemaVersion,
        Run run,
        Header header,
        List<MemberInfo> members,
        List<AreaInfo> areas,
        List<TargetInfo> targets,
        List<AssetInfo> assets,
        List<AreaDecision> decisions,
        List<Task> tasks,
        List<KeptAsset> kept,
        List<ContractPlan> contracts,
        List<Deadline> deadlines,
        List<BridgePlan> bridges,
        List<Wave> waves,
        Economy economy,
        Quality quality,
        List<PoolLoad> pools,
        List<FrozenPeriod> frozen,
        List<RiskMonth> risk,
        List<HarmonizationPoint> harmonization,
        List<Edge> edges,
        List<Group> groups,
        List<BrokenRule> brokenRules,
        List<Conflict> conflicts,
        List<DefaultNote> defaults,
        List<DataQualityLine> dataQuality,
        List<Problem> problems,
        @Nullable PlanUncertainty uncertainty,
        @Nullable CostSharing sharing,
        @Nullable Appraisal appraisal,
        @Nullable PlanTerms terms,
        @Nullable OrganisationPlan organisation,
        @Nullable PlanPrices prices) {

    /** Version of the layout written by this program. */
    public static final int SCHEMA_VERSION = 1;

    /**
     * How the plan was found.
     *
     * @param version version of the program
     * @param termination {@code TIME}, {@code STEPS}, {@code GAP} (as near the bound as asked for), {@code CANCELLED} or {@code EXHAUSTED} (no
     *     further move found)
     * @param steps moves tried
     * @param millis wall-clock time of the search
     */
    public record Run(String version, long seed, String termination, long steps, long millis) {}

    /** The assumptions printed on every page. Amounts in minor units of {@code currency}; months inclusive. */
    public record Header(
            String cooperation,
            String notice,
            String country,
            String currency,
            LocalDate planningDate,
            YearMonth planStart,
            YearMonth lastGoLive,
            int analysisMonths,
            int discountBasisPoints,
            String priceLevel,
            String vat,
            String form,
            Money internalDayRate,
            Money externalDayRate,
            int equalShareBasisPoints,
            int criticalLimit,
            String variant,
            String variantDescription,
            Approach approach,
            Money riskPrice,
            int fairnessPercent,
            int capacityFactorBasisPoints) {}

    public record MemberInfo(
            String id, String name, String number, int inhabitants, LocalDate inhabitantsDate, int ictStaff) {}

    public record AreaInfo(String code, String name, Layer layer, int weight) {}

    public record TargetInfo(
            String id,
            String area,
            String product,
            String vendor,
            Hosting hosting,
            String host,
            boolean running,
            Procurement procurement,
            Money establishCost,
            Money fixedPerYear,
            Money perUserPerYear,
            Money perInhabitantPerYear) {}

    /** What a member has today. {@code supportedUntil} null when not limited. */
    public record AssetInfo(
            String id,
            AssetKind kind,
            String member,
            String area,
            String name,
            String product,
            String vendor,
            Hosting hosting,
            int users,
            int criticality,
            String owner,
            @Nullable YearMonth supportedUntil,
            Money annualCost,
            String file,
            String cell) {}

    /**
     * What is decided for an area.
     *
     * @param target id of the chosen target; null = each keeps its own
     * @param settledMembers members that stand on the target already
     * @param movingMembers members with at least one transition
     * @param candidates every alternative with what it would cost instead, "none" (target null) included
     * @param decideBy last month in which the joint decision can be taken; null when none is needed
     */
    public record AreaDecision(
            String area,
            @Nullable String target,
            List<String> settledMembers,
            List<String> movingMembers,
            List<Candidate> candidates,
            @Nullable YearMonth decideBy,
            boolean pinned) {}

    /**
     * An alternative of an area.
     *
     * @param target null for keeping local solutions
     * @param chosen whether the plan has it
     * @param allowed whether pins allow it
     * @param extraCost what the best plan found with it, everything else unchanged, costs more (discounted); null when no place
     *     was found for it without breaking a hard rule
     * @param extraRiskCentiPoints the same for risk
     * @param distinctProductsAfter number of different products left in the area
     */
    public record Candidate(
            @Nullable String target,
            boolean chosen,
            boolean allowed,
            @Nullable Money extraCost,
            @Nullable Long extraRiskCentiPoints,
            int distinctProductsAfter) {}

    public enum TaskKind {
        DECIDE,
        PROCURE,
        ESTABLISH,
        TRANSITION
    }

    /**
     * Something that is done.
     *
     * @param id stable: {@code DECIDE:SAK-2}, {@code TRANSITION:andoy/S01}
     * @param member id, or an empty text for what is done in common
     * @param asset id of the asset replaced; empty for what is done in common
     * @param mode null for what is done in common
     * @param start first month of work
     * @param finish last month of work; for a transition the go-live month
     * @param hypercareMonths months of after-care following the finish month
     * @param parallelMonths months old and new run side by side following the finish month
     * @param switchOff first month the old asset is no longer paid for; null for common tasks or when it stays for others
     * @param oneOff nominal one-off money (effort at day rates, conversion, establishment)
     * @param presentValue discounted one-off and new running cost caused by the task
     * @param exposureCentiPoints exposure in the go-live month
     * @param moveGroup id of its move group; empty when none
     */
    public record Task(
            String id,
            TaskKind kind,
            String area,
            String target,
            String member,
            String asset,
            @Nullable Mode mode,
            YearMonth start,
            YearMonth finish,
            int hypercareMonths,
            int parallelMonths,
            @Nullable YearMonth switchOff,
            List<PoolEffort> effort,
            Money oneOff,
            Money presentValue,
            long exposureCentiPoints,
            String moveGroup,
            boolean pinned,
            List<Link> predecessors,
            List<Reason> reasons) {}

    /** Effort taken from one pool. */
    public record PoolEffort(String pool, PersonDays effort) {}

    /**
     * A predecessor of a task.
     *
     * @param reason {@code CHAIN}, an {@link EdgeType} name, {@code REQUIRED}, {@code IF_MOVED} or {@code APPROACH}
     * @param finishToStart otherwise only the finish months are ordered
     * @param slackMonths months by which the predecessor could be later
     */
    public record Link(String task, String reason, boolean finishToStart, int lagMonths, int slackMonths) {}

    /**
     * Why a task is not in another month.
     *
     * @param earlier whether it speaks of earlier months (otherwise of later ones)
     * @param month the other month looked at
     * @param code {@code PRECEDENCE}, {@code FREEZE}, {@code CAPACITY}, {@code CRITICAL_LOAD}, {@code WINDOW}, {@code BUDGET},
     *     {@code HORIZON}, {@code PIN}, {@code GROUP} (hard rules) or {@code CONTRACT}, {@code RUNNING_COST}, {@code PILE_UP},
     *     {@code AGEING}, {@code BRIDGE}, {@code WAVE}, {@code SHARED_FEE}, {@code FAIRNESS}, {@code COST} (prices)
     * @param subject id of what binds (task, pool, contract, bridge …); may be empty
     * @param amount by how much the rule would be broken, in the rule's unit; 0 for prices
     * @param extraCost what it would cost more in all, discounted, risk at its price included; zero for hard rules
     */
    public record Reason(boolean earlier, YearMonth month, String code, String subject, long amount, Money extraCost) {}

    /**
     * What stays, and why.
     *
     * @param reason {@code NO_TARGET} (no candidate for its area), {@code ALREADY_THERE}, {@code PINNED}, {@code NOT_ELIGIBLE},
     *     {@code SITS_OUT} (its member stays out of what is chosen), {@code ABSENT} (its member stays out of everything),
     *     {@code COST} (every candidate costs more), {@code RULE} (no candidate has a place without breaking a rule)
     * @param bestAlternative target that comes nearest; null when none
     * @param extraCost what it would cost more for the co-operation; null when unknown
     */
    public record KeptAsset(String asset, String reason, @Nullable String bestAlternative, @Nullable Money extraCost) {}

    /**
     * The course of a contract.
     *
     * @param closeNeeded first month it is no longer needed; null when it is kept
     * @param exit first month without payment; null when it is paid through the analysis period
     * @param presentValue discounted payments, fees and tender costs
     * @param zeroPresentValue the same in the zero alternative
     * @param wasted discounted payments in months after it is no longer needed
     * @param flows what is paid year by year when the price is confidential, so that it can be told which sums give it away;
     *     null otherwise and where the price is withheld
     */
    public record ContractPlan(
            String id,
            String member,
            String vendor,
            List<String> covers,
            Money annualPrice,
            boolean confidential,
            @Nullable YearMonth end,
            @Nullable YearMonth closeNeeded,
            @Nullable YearMonth exit,
            Money presentValue,
            Money zeroPresentValue,
            Money wasted,
            boolean procurementRisk,
            @Nullable ContractFlows flows) {}

    /**
     * What is paid for a contract in the two scenarios.
     *
     * @param years nominal payments by calendar year
     * @param zeroEarly discounted payments of the first 36 months in the zero alternative
     * @param planEarly the same in the plan
     * @param tenders what of it are costs of new tenders, which do not follow the price below a least amount; all else does.
     *     Null where a fee for leaving early is paid too
     */
    public record ContractFlows(
            List<ContractYear> years, Money zeroEarly, Money planEarly, @Nullable TenderFlows tenders) {}

    /**
     * The costs of new tenders among what is paid for a contract.
     *
     * @param years nominal by calendar year
     * @param zeroEarly discounted, of the first 36 months in the zero alternative
     * @param planEarly the same in the plan
     * @param zeroPresentValue discounted, in the zero alternative
     * @param presentValue discounted, in the plan
     * @param wasted discounted, in months after the contract is no longer needed
     */
    public record TenderFlows(
            List<ContractYear> years,
            Money zeroEarly,
            Money planEarly,
            Money zeroPresentValue,
            Money presentValue,
            Money wasted) {}

    /** What is paid for a contract in a calendar year, nominal, in the zero alternative and in the plan. */
    public record ContractYear(int year, Money zero, Money plan) {}

    public enum DeadlineKind {
        COUNCIL_DECISION,
        /** The decision on a target where another body than the councils takes it. */
        JOINT_DECISION,
        /** A decision that must come before, on the form of organisation. */
        FORM_DECISION,
        /** A council's own last meeting before a joint decision. */
        COUNCIL_MEETING,
        START_PROCUREMENT,
        /** An agreement of others is joined by a right to call off from it. */
        CALL_OFF,
        GIVE_NOTICE,
        EXERCISE_OPTION,
        RENEW,
        RETENDER,
        PROCUREMENT_RISK,
        GO_LIVE,
        SWITCH_OFF
    }

    /**
     * Something that must have happened by a date.
     *
     * @param id stable
     * @param by last day
     * @param body {@code COUNCILS} (all), {@code COUNCIL}, {@code CHIEF_EXECUTIVE}, {@code SYSTEM_OWNER},
     *     {@code PROGRAMME}, or a {@link no.samtakt.catalogue.DecisionBody}
     * @param member id, or an empty text for all
     * @param area code; may be empty
     * @param subject id of the target, contract or asset
     * @param costOfMissing what it costs the co-operation when it is missed, discounted; null when not computed
     * @param effect month from which it has effect; null when not applicable
     */
    public record Deadline(
            String id,
            DeadlineKind kind,
            LocalDate by,
            String body,
            String member,
            String area,
            String subject,
            @Nullable Money costOfMissing,
            @Nullable YearMonth effect) {}

    /**
     * An integration that must be bridged.
     *
     * @param from first month with exactly one end moved
     * @param untilExclusive month the other end has moved too; null when it never does within the analysis period
     */
    public record BridgePlan(
            String fromAsset,
            String toAsset,
            EdgeType type,
            String member,
            Money perMonth,
            YearMonth from,
            @Nullable YearMonth untilExclusive,
            Money presentValue) {}

    /** The transitions to one target that go live in one month. */
    public record Wave(
            String target, String area, YearMonth month, List<String> tasks, List<String> members, Money cost) {}

    public enum Category {
        OLD_CONTRACTS,
        OLD_RUNNING,
        NEW_RUNNING,
        NEW_FIXED,
        INTERNAL_EFFORT,
        EXTERNAL_EFFORT,
        PROCUREMENT,
        ESTABLISHMENT,
        WAVES,
        BRIDGING
    }

    /**
     * The money.
     *
     * @param lines nominal (real prices, undiscounted) amounts by scenario, member, category and calendar year; one without a
     *     member is the sum over all members, where it may be shown though some of its parts are withheld
     * @param parts discounted amounts by scenario, member and category; over categories they add up to the member's present
     *     value; one without a member as above
     * @param paybackMonth first month in which the whole co-operation's accumulated saving covers its accumulated extra spending
     *     for good; null when not within the analysis period
     * @param peakFunding largest accumulated extra spending, nominal
     */
    public record Economy(
            List<YearLine> lines,
            List<PartLine> parts,
            List<MemberResult> members,
            Money zeroPresentValue,
            Money planPresentValue,
            @Nullable YearMonth paybackMonth,
            Money peakFunding,
            Money writeOff) {}

    /** @param zero whether it belongs to the zero alternative rather than the plan */
    public record YearLine(boolean zero, String member, Category category, int year, Money amount) {}

    /** @param zero whether it belongs to the zero alternative rather than the plan */
    public record PartLine(boolean zero, String member, Category category, Money presentValue) {}

    /**
     * What a member gains or loses. Net benefit = zero alternative − plan, discounted.
     *
     * @param zeroEarly the part in the first 36 months
     * @param maxYearlyExtra the largest extra cost of any calendar year against the zero alternative, nominal; zero when none
     */
    public record MemberResult(
            String member,
            Money zero,
            Money plan,
            Money netBenefit,
            Money zeroEarly,
            Money planEarly,
            Money netBenefitEarly,
            Money writeOff,
            Money maxYearlyExtra,
            @Nullable YearMonth paybackMonth) {}

    /**
     * How good the plan is. J = cost + price × risk + fairness price × unfairness, minor units.
     *
     * @param objective J of the plan
     * @param firstObjective J of the first feasible plan found
     * @param ownMinima J of each activity's own minima: what no decision can change ({@link no.samtakt.schedule.OwnMinima})
     * @param zeroObjective J of the zero alternative
     * @param lowerBound no plan that keeps every rule has a smaller J; null when not computed
     * @param fixedLowerBound the same for plans with the same targets; null when not computed
     * @param unsolvable whether it is certain that no plan keeps every rule
     */
    public record Quality(
            Money objective,
            Money cost,
            long riskCentiPoints,
            Money unfairness,
            Money firstObjective,
            Money firstCost,
            Money ownMinima,
            Money zeroObjective,
            long zeroRiskCentiPoints,
            boolean feasible,
            @Nullable Money lowerBound,
            @Nullable Money fixedLowerBound,
            boolean unsolvable) {

        /** J of the plan above the bound; null when there is no bound or the plan breaks a rule. */
        public @Nullable Money gap() {
            return lowerBound == null || !feasible ? null : objective.minus(lowerBound);
        }

        /** The same with the plan's targets given. */
        public @Nullable Money fixedGap() {
            return fixedLowerBound == null || !feasible ? null : objective.minus(fixedLowerBound);
        }

        /** The gap as a share of what decisions can change, basis points; −1 without a gap or when they can change nothing. */
        public long gapBasisPoints() {
            Money gap = gap();
            return gap == null || gap.isWithheld() ? -1 : share(gap.minor(), objective.minor() - ownMinima.minor());
        }

        /** How much of the greatest conceivable improvement on the zero alternative the plan secures, basis points; −1 without a gap. */
        public long securedBasisPoints() {
            Money gap = gap();
            if (gap == null || gap.isWithheld()) {
                return -1;
            }
            long improvement = zeroObjective.minor() - objective.minor();
            return improvement < 0 ? -1 : share(improvement, improvement + gap.minor());
        }

        private static long share(long part, long whole) {
            return whole <= 0 || part > whole ? -1 : Rounding.mulDivHalfEven(part, 10_000, whole);
        }
    }

    /** Work against capacity, by month from plan start. Centi-person-days; capacity null when the pool is not limited. */
    public record PoolLoad(String pool, String member, String role, List<Long> demand, @Nullable List<Long> capacity) {}

    /**
     * Months in which something is forbidden or less can be done.
     *
     * @param member id of the member; empty for all
     * @param areas area codes; empty for all
     * @param through last month
     * @param factorBasisPoints share of capacity left, for {@link FreezeKind#CAPACITY_FACTOR}; 10000 otherwise
     * @param note why, in the words of the data
     */
    public record FrozenPeriod(
            String member,
            List<String> areas,
            YearMonth from,
            YearMonth through,
            FreezeKind kind,
            int factorBasisPoints,
            String note) {

        /** Whether it holds for a member (empty: only what holds for all) in an area in a month. */
        public boolean covers(String memberId, String area, YearMonth month) {
            return (member.isEmpty() || member.equals(memberId))
                    && (areas.isEmpty() || areas.contains(area))
                    && !month.isBefore(from)
                    && !month.isAfter(through);
        }
    }

    /** Risk of one member in one month, in centi-points, for the plan and for the zero alternative. */
    public record RiskMonth(String member, YearMonth month, long exposure, long pileUp, long ageing, long zeroAgeing) {}

    /**
     * Harmonization index at the end of a month: Σ weight × (pairs of members on the same product) / (all pairs), in basis points.
     */
    public record HarmonizationPoint(YearMonth month, int indexBasisPoints) {}

    /** A dependency. {@code external} when {@code to} is a national component. */
    public record Edge(String from, String to, EdgeType type, boolean external) {}

    /** A move group: assets that go live together, with the cycle that binds them where there is one. */
    public record Group(String id, String reason, List<String> assets, List<String> cycle) {}

    /**
     * A broken hard rule.
     *
     * @param rule {@code H1} … {@code H10}
     * @param subject task, pool, contract, area … concerned
     * @param other the other end, where there is one
     * @param month null where none
     * @param amount in the rule's unit
     */
    public record BrokenRule(String rule, String subject, String other, @Nullable YearMonth month, long amount) {}

    /**
     * Rules of which no plan was found that keeps all; several of these have no rule in common.
     *
     * @param proven whether it is certain that no plan keeps all of them
     * @param smallest whether each was found to be needed for the conflict; false when looking for that ended early
     * @param rules empty when no plan was found even with every rule given up that somebody has set: then the work in its order does not
     *     fit in the plan's months
     */
    public record Conflict(boolean proven, boolean smallest, List<ConflictingRule> rules) {}

    /**
     * A rule of a conflict, and what it would take.
     *
     * @param rule {@code H1} … {@code H12}
     * @param kind what is required: the name of a {@link no.samtakt.schedule.Requirement.Kind}
     * @param subjects tasks, pool, area … concerned
     * @param options for a choice: ids of the targets left open, {@code KEEP} among them when nobody moving is too
     * @param month the month asked for; null where none
     * @param helps {@code ALONE} when easing this rule alone is enough, {@code NOT_ALONE}, or {@code UNKNOWN}
     * @param amount the least found by which it must be eased, in the rule's unit; 0 when it must be given up or is not known
     * @param when where it is broken most then; null where none
     */
    public record ConflictingRule(
            String rule,
            String kind,
            List<String> subjects,
            List<String> options,
            @Nullable YearMonth month,
            String helps,
            long amount,
            @Nullable YearMonth when) {}

    /** A default used. {@code moneyPerYear} rests on it. */
    public record DefaultNote(String code, String member, String file, String cell, String value, Money moneyPerYear) {}

    /** Quality of one member's data; shares in basis points. */
    public record DataQualityLine(
            String member, int filled, int dated, int priced, int resolved, int errors, int warnings, int advice) {}
}
