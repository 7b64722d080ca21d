package no.samtakt.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.samtakt.common.ShareKey;
import no.samtakt.economy.ContractTable;
import no.samtakt.economy.DiscountTable;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.Variant;
import no.samtakt.landscape.MoveGroup;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * A schedule problem together with what its indices stand for.
 *
 * @param areas area of each choice
 * @param chains candidates of each choice; the chain of alternative a is at a − 1
 * @param activities what each activity is, by index
 * @param activityOfAsset transition activity by asset id
 * @param offs asset of each milestone that is an {@code OFF}; null for the others
 * @param closes contract of each milestone that is a {@code CLOSE}; null for the others
 * @param courses contract tables by contract id
 * @param bridges dependency of each bridge of the problem
 * @param projectKey by which establishing and waves are shared; yearly fees hold their own
 * @param capacities capacity by month of each limited pool
 * @param takingPart the choices after those of areas: who takes part in what, in that order
 */
record CompiledPlan(
        Inventory inventory,
        Variant variant,
        PlanCalendar calendar,
        DiscountTable discount,
        ScheduleProblem problem,
        List<Area> areas,
        List<List<ChainPlan>> chains,
        List<ActivityInfo> activities,
        Map<String, Integer> activityOfAsset,
        List<@Nullable Asset> offs,
        List<@Nullable Contract> closes,
        Map<String, ContractTable> courses,
        List<Dependency> bridges,
        Map<String, long[]> capacities,
        List<MoveGroup> groups,
        ShareKey projectKey,
        List<TakingPart> takingPart) {

    /** Whether a member takes part in an area where that is voluntary; the choice has the index {@code choice}. */
    record TakingPart(int choice, Area area, Member member) {

        /** Name of its choice. */
        static String id(String area, String member) {
            return area + SEPARATOR + member;
        }

        /** Between area and member in the name of a choice. */
        static final char SEPARATOR = '@';
    }

    /** The same schedule with everybody in where there is nothing to take part in, or it makes no difference to do so. */
    Schedule settled(Schedule schedule) {
        Schedule settled = schedule.copy();
        for (TakingPart one : takingPart) {
            Participation participation = problem.membership().participation(one.choice());
            if (!participation.sitsOut(settled.alternatives())) {
                settled.alternatives()[one.choice()] = Participation.IN;
            }
        }
        return settled;
    }

    /** Indices of those that pay for what is done in common for a candidate: all that take part, or everybody asked when none does. */
    int[] paying(ChainPlan chain, Schedule schedule) {
        int[] asked = chain.participants().stream()
                .mapToInt(member -> memberIndex(member.id()))
                .sorted()
                .toArray();
        int[] taking = Arrays.stream(asked)
                .filter(party -> takesPart(chain.choice(), party, schedule))
                .toArray();
        return taking.length == 0 ? asked : taking;
    }

    /** Those of them that work for the procurement. */
    int[] procuring(ChainPlan chain, Schedule schedule) {
        return Arrays.stream(paying(chain, schedule))
                .filter(party -> chain.procures(inventory.members().get(party)))
                .toArray();
    }

    /** Whether a member takes part in what an area takes, as far as it is asked. */
    boolean takesPart(int area, int party, Schedule schedule) {
        return problem.membership().takesPart(area, party, schedule.alternatives());
    }

    /**
     * What an activity is.
     *
     * @param chain the candidate it belongs to; null for a transition, whose options tell
     * @param asset the asset of a transition; null for what is done in common
     * @param options what each option stands for, by option index; empty for what is done in common
     */
    record ActivityInfo(
            MigrationPlan.TaskKind kind,
            int choice,
            @Nullable ChainPlan chain,
            @Nullable Asset asset,
            List<OptionInfo> options) {}

    /** What an option of a transition is. */
    record OptionInfo(ChainPlan chain, Mode mode, TransitionPlan plan) {}

    /** The candidate an alternative stands for. */
    ChainPlan chain(int choice, int alternative) {
        return chains.get(choice).get(alternative - 1);
    }

    int memberIndex(String id) {
        for (int i = 0; i < inventory.members().size(); i++) {
            if (inventory.members().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No member " + id);
    }
}
