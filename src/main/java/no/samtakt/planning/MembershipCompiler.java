package no.samtakt.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.CompiledPlan.TakingPart;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Companion;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Quorum;
import no.samtakt.schedule.SitOutLimit;

/**
 * Makes who may stay out of which area, how many must take part [H11], and what only those that take part pay.
 *
 * <p>Whoever would move something under some target of a voluntary area has a choice of its own; whoever only stands on one takes part.
 */
final class MembershipCompiler {

    private final ProblemCompiler compiler;
    private final List<Choice> choices = new ArrayList<>();
    private final List<TakingPart> takingPart = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final List<CommonCost> commonCosts = new ArrayList<>();

    MembershipCompiler(ProblemCompiler compiler) {
        this.compiler = compiler;
    }

    /** Makes the choices; to be asked when the candidates of all areas are made. */
    void compile() {
        for (int area = 0; area < compiler.chains().size(); area++) {
            if (voluntary(compiler.variant(), compiler.area(area))) {
                for (Member member : compiler.inventory().members()) {
                    participation(area, member);
                }
            }
        }
    }

    /** Whether members may stay out of an area. */
    private static boolean voluntary(Variant variant, Area area) {
        return switch (variant.participation()) {
            case BINDING -> false;
            case VOLUNTARY -> true;
            case CORE_BINDING -> switch (area.participation()) {
                case BINDING -> false;
                case VOLUNTARY -> true;
                case CORE_BINDING -> area.layer() == Layer.SUPPORT;
            };
        };
    }

    private void participation(int area, Member member) {
        BitSet open = new BitSet();
        boolean moves = false;
        for (ChainPlan chain : compiler.chains().get(area)) {
            open.set(chain.alternative(), chain.participants().contains(member));
            moves |= chain.joining().contains(member);
        }
        if (!moves) {
            return;
        }
        int choice = compiler.chains().size() + choices.size();
        String code = compiler.area(area).code();
        BitSet allowed = new BitSet();
        allowed.set(Participation.IN);
        allowed.set(Participation.OUT, !locked(member, code));
        choices.add(new Choice(TakingPart.id(code, member.id()), 2, allowed, List.of()));
        takingPart.add(new TakingPart(choice, compiler.area(area), member));
        participations.add(new Participation(choice, area, compiler.memberIndex(member.id()), open));
    }

    /** Whether a lock gives something of a member's in an area a target or a month, so that it cannot stay out. */
    private boolean locked(Member member, String area) {
        for (Pin pin : compiler.pins()) {
            for (Asset asset : member.assets()) {
                if (asset.area().equals(area)
                        && asset.id().equals(pin.subject())
                        && !pin.target().equals(Pin.KEEP)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Choices to follow those of the areas. */
    List<Choice> choices() {
        return choices;
    }

    List<TakingPart> takingPart() {
        return takingPart;
    }

    /** Index of the choice by which a member takes part in an area; −1 when it always does. */
    int choice(int area, Member member) {
        int party = compiler.memberIndex(member.id());
        for (Participation participation : participations) {
            if (participation.area() == area && participation.party() == party) {
                return participation.choice();
            }
        }
        return -1;
    }

    /** Whether somebody asked may stay out of a candidate. */
    boolean open(ChainPlan chain) {
        return chain.participants().stream().anyMatch(member -> choice(chain.choice(), member) >= 0);
    }

    /** Something shared by the key of projects among those that take part. Amounts as in {@link CommonCost}. */
    CommonCost shared(ChainPlan chain, long[] cost, long[] early, int offset, long[] nominal) {
        return new CommonCost(
                chain.choice(),
                0,
                -1,
                parties(chain),
                compiler.projectKey(),
                cost,
                early,
                parties(chain).stream()
                        .mapToInt(party -> compiler.resource(ProblemCompiler.budgetId(
                                compiler.inventory().members().get(party))))
                        .toArray(),
                offset,
                nominal,
                List.of());
    }

    /** What each that takes part pays and uses by itself, in the order of members. */
    CommonCost own(ChainPlan chain, List<CommonCost.Own> own) {
        long[] nothing = new long[compiler.calendar().horizon()];
        CommonCost shared = shared(chain, nothing, nothing, 0, new long[0]);
        return new CommonCost(
                shared.area(),
                shared.activity(),
                shared.wave(),
                shared.parties(),
                shared.key(),
                nothing,
                nothing,
                shared.budgets(),
                0,
                shared.nominal(),
                own);
    }

    private List<Integer> parties(ChainPlan chain) {
        return chain.participants().stream()
                .map(member -> compiler.memberIndex(member.id()))
                .sorted()
                .toList();
    }

    /** Remembers a common cost of an activity or a wave, the other −1. */
    void add(CommonCost cost, int activity, int wave) {
        commonCosts.add(new CommonCost(
                cost.area(),
                activity,
                wave,
                cost.parties(),
                cost.key(),
                cost.cost(),
                cost.early(),
                cost.budgets(),
                cost.offset(),
                cost.nominal(),
                cost.own()));
    }

    /** Everything together; to be asked when all activities and waves are made. */
    Membership membership() {
        List<Quorum> quorums = quorums();
        return quorums.isEmpty() && participations.isEmpty()
                ? Membership.ALL
                : new Membership(participations, quorums, sitOutLimits(), commonCosts, companions());
    }

    /** Where nobody may stay out, only targets that fewer can join than they need; elsewhere at least one takes part. */
    private List<Quorum> quorums() {
        List<Quorum> quorums = new ArrayList<>();
        long[] inhabitants = compiler.inventory().members().stream()
                .mapToLong(Member::inhabitants)
                .toArray();
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                List<Integer> parties = parties(chain);
                int least = chain.target().minimumMembers();
                if (open(chain) || parties.size() < least) {
                    quorums.add(new Quorum(
                            chain.target().id(),
                            chain.choice(),
                            chain.alternative(),
                            parties,
                            open(chain) ? Math.max(1, least) : least,
                            inhabitants,
                            0));
                }
            }
        }
        return quorums;
    }

    private List<SitOutLimit> sitOutLimits() {
        Integer limit = compiler.variant().terms().sitOutLimit();
        if (limit == null) {
            return List.of();
        }
        return participations.stream()
                .mapToInt(Participation::party)
                .distinct()
                .sorted()
                .mapToObj(party -> new SitOutLimit(
                        compiler.inventory().members().get(party).id(), party, limit))
                .toList();
    }

    /** Whoever takes part in a target takes part in what it requires. */
    private List<Companion> companions() {
        List<Companion> companions = new ArrayList<>();
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                for (String required : chain.target().requires()) {
                    ChainPlan other = compiler.findChain(required);
                    if (other == null || other.choice() == chain.choice()) {
                        continue;
                    }
                    for (Member member : chain.participants()) {
                        int one = choice(chain.choice(), member);
                        int two = choice(other.choice(), member);
                        if (one >= 0 && two >= 0) {
                            companions.add(new Companion(one, chain.alternative(), two));
                        }
                    }
                }
            }
        }
        return companions;
    }
}
