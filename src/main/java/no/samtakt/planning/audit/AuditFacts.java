package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.PersonDays;
import no.samtakt.common.SourceCell;
import no.samtakt.economy.DiscountTable;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanningDefaults;
import no.samtakt.risk.Exposure;
import org.jspecify.annotations.Nullable;

/** What the inventory and the variant say about targets, who joins them, and what moving takes. */
final class AuditFacts {

    final Inventory inventory;
    final Variant variant;
    final List<Pin> pins;
    final AuditCalendar calendar;
    final DiscountTable discount;
    final AuditKey projectKey;
    final AuditKey operationKey;
    /** Area and member, joined by {@code @}, that the plan says stay out. */
    final SortedSet<String> out;
    /** Who joins what by a right to call off. */
    final AuditCallOffs callOffs = new AuditCallOffs(this);

    AuditFacts(Inventory inventory, Variant variant, MigrationPlan plan) {
        this.out = new TreeSet<>();
        if (plan.terms() != null) {
            plan.terms().sitOuts().forEach(one -> out.add(one.area() + "@" + one.member()));
        }
        this.inventory = inventory;
        this.variant = variant;
        this.pins = inventory.listPins(variant);
        this.calendar = new AuditCalendar(inventory, variant);
        this.discount = DiscountTable.of(inventory.cooperation().discountBasisPoints());
        this.projectKey = new AuditKey(inventory, CostKind.PROJECT);
        this.operationKey = new AuditKey(inventory, CostKind.OPERATION);
    }

    int member(String id) {
        for (int i = 0; i < inventory.members().size(); i++) {
            if (inventory.members().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No member " + id);
    }

    Member owner(Asset asset) {
        return inventory.members().get(member(asset.member()));
    }

    /** Targets of an area in sheet order. */
    List<Target> targets(String area) {
        return inventory.cooperation().targets().stream()
                .filter(target -> target.area().equals(area))
                .map(target -> AuditForms.withLeadTime(inventory.cooperation(), target))
                .toList();
    }

    static boolean sameProduct(Asset asset, Target target) {
        String product = asset.product().strip();
        return !product.isEmpty() && product.equalsIgnoreCase(target.product().strip());
    }

    static boolean settled(Asset asset, Target target) {
        return target.running() && sameProduct(asset, target) && asset.hosting() == target.hosting();
    }

    private boolean eligible(String member, Target target) {
        return target.eligible().isEmpty() || target.eligible().contains(member) || callOffs.entitled(member, target);
    }

    /** Whether a member may take part: eligible, and nothing it must keep would have to move. */
    private boolean joins(String member, Target target) {
        if (!eligible(member, target) || variant.terms().absent().contains(member)) {
            return false;
        }
        for (Pin pin : pins) {
            Asset asset = inventory.findAsset(pin.subject()).orElse(null);
            if (asset != null
                    && pin.target().equals(Pin.KEEP)
                    && asset.member().equals(member)
                    && asset.area().equals(target.area())
                    && !settled(asset, target)) {
                return false;
            }
        }
        return true;
    }

    /** Whether choosing the target moves the asset. */
    boolean moves(Asset asset, Target target) {
        return asset.area().equals(target.area()) && joins(asset.member(), target) && !settled(asset, target);
    }

    /** Whether the asset stands on the target, as a participant. */
    boolean standsOn(Asset asset, Target target) {
        return asset.area().equals(target.area()) && joins(asset.member(), target) && settled(asset, target);
    }

    /** Whether a member goes first where a target requires a pilot. */
    boolean pilot(String id) {
        return inventory.members().get(member(id)).pilot();
    }

    boolean movable(Asset asset) {
        return targets(asset.area()).stream().anyMatch(target -> moves(asset, target));
    }

    List<Asset> moving(Target target) {
        return inventory.listAssets().stream()
                .filter(asset -> moves(asset, target))
                .toList();
    }

    /** Members that are asked: with an asset in the target's area. */
    List<Member> participants(Target target) {
        return inventory.members().stream()
                .filter(member -> joins(member.id(), target))
                .filter(member ->
                        member.assets().stream().anyMatch(asset -> asset.area().equals(target.area())))
                .toList();
    }

    /** Whether staying out of an area is left to each member. */
    boolean voluntary(String area) {
        Area of = inventory.findArea(area).orElseThrow();
        Participation rule =
                variant.participation() == Participation.CORE_BINDING ? of.participation() : variant.participation();
        return rule == Participation.VOLUNTARY || (rule == Participation.CORE_BINDING && of.layer() == Layer.SUPPORT);
    }

    /** Whether a member may say for itself whether it takes part: where that is voluntary and some target would move something of it. */
    boolean free(String member, String area) {
        return voluntary(area)
                && inventory.members().get(member(member)).assets().stream()
                        .anyMatch(asset -> asset.area().equals(area) && movable(asset));
    }

    /** First month in which something of a member may go live, as far as its joining later goes. */
    int joins(String member) {
        return variant.terms().joining().stream()
                .filter(one -> one.member().equals(member))
                .mapToInt(one -> calendar.index(one.from()))
                .findFirst()
                .orElse(Integer.MIN_VALUE);
    }

    /** What a member may pay more in the first 36 months. */
    long tolerated(Member member) {
        return variant.terms().earlyTolerance().minor() * member.inhabitants();
    }

    /** Whether one that is asked stays out. */
    boolean out(String member, Target target) {
        return out.contains(target.area() + "@" + member);
    }

    /** Members that are asked and do not stay out. */
    List<Member> taking(Target target) {
        return participants(target).stream()
                .filter(member -> !out(member.id(), target))
                .toList();
    }

    /** Those that pay for what is done in common: all that take part; everybody asked where nobody does. */
    int[] paying(Target target) {
        List<Member> taking = taking(target);
        return (taking.isEmpty() ? participants(target) : taking)
                .stream().mapToInt(member -> member(member.id())).sorted().toArray();
    }

    /** Those of them that procure: no right to call off is used, and there is something to move or a yearly fee to share. */
    int[] procuring(Target target) {
        boolean shared = target.fixedPerYear().minor() != 0;
        return Arrays.stream(paying(target))
                .filter(index -> {
                    Member member = inventory.members().get(index);
                    return callOffs.used(member.id(), target) == null
                            && (shared || member.assets().stream().anyMatch(asset -> moves(asset, target)));
                })
                .toArray();
    }

    /** Whether joining a target takes a procurement. */
    static boolean tendered(Target target) {
        return target.leadMonths() > 0 && target.procurement() != Procurement.NONE;
    }

    /** Whether there is something to establish. */
    boolean established(Target target) {
        return target.establishMonths() > 0 || target.establishCost().minor() != 0;
    }

    /** The common activities of a chosen target, in order. */
    List<TaskKind> chain(Target target) {
        List<TaskKind> kinds = new ArrayList<>();
        if (!moving(target).isEmpty()) {
            kinds.add(TaskKind.DECIDE);
            boolean needed = moving(target).stream().anyMatch(asset -> callOffs.used(asset.member(), target) == null);
            if (tendered(target) && needed) {
                kinds.add(TaskKind.PROCURE);
            }
            if (established(target)) {
                kinds.add(TaskKind.ESTABLISH);
            }
        }
        return kinds;
    }

    /** Effort row of an asset in a mode; null when the mode is not open to it. */
    @Nullable
    AreaEffort row(Asset asset, Mode mode) {
        List<AreaEffort> rows = inventory.cooperation().efforts().stream()
                .filter(row -> row.area().equals(asset.area()))
                .toList();
        if (rows.isEmpty()) {
            return mode == Mode.BIG_BANG ? defaultRow(asset.area()) : null;
        }
        boolean onlyParallel = variant.approach() == Approach.CAUTIOUS
                && asset.criticality() >= PlanningDefaults.CAUTIOUS_PARALLEL_FROM
                && rows.stream().anyMatch(row -> row.mode() == Mode.PARALLEL);
        if (onlyParallel && mode != Mode.PARALLEL) {
            return null;
        }
        return rows.stream().filter(row -> row.mode() == mode).findFirst().orElse(null);
    }

    private static AreaEffort defaultRow(String area) {
        return new AreaEffort(
                area,
                Mode.BIG_BANG,
                PlanningDefaults.DEFAULT_DURATION,
                new TreeMap<>(Map.of(
                        PlanningDefaults.DEFAULT_ROLE, new PersonDays(PlanningDefaults.DEFAULT_EFFORT_CENTI_DAYS))),
                0,
                PlanningDefaults.DEFAULT_AFTER_CARE,
                PlanningDefaults.DEFAULT_PROBABILITY_BASIS_POINTS,
                SourceCell.NOWHERE);
    }

    int users(Asset asset) {
        if (asset.kind() == AssetKind.SYSTEM) {
            return asset.users();
        }
        for (Asset other : owner(asset).assets()) {
            if (other.kind() == AssetKind.COMPONENT && other.area().equals(asset.area())) {
                return other.id().equals(asset.id())
                        ? Math.toIntExact(owner(asset).fteCenti() / 100)
                        : 0;
            }
        }
        return 0;
    }

    /** Exposure in the go-live month. */
    long exposure(Asset asset, AreaEffort row) {
        long integrations = inventory.listDependencies().stream()
                .filter(edge -> edge.type().bridged()
                        && (edge.from().equals(asset.id()) || edge.to().equals(asset.id())))
                .count();
        boolean unsupported = asset.supportedUntil() != null && calendar.index(asset.supportedUntil()) < 0;
        return Exposure.centiPoints(
                row.probabilityBasisPoints(),
                Math.toIntExact(integrations),
                asset.criticality(),
                users(asset),
                asset.personalData(),
                unsupported);
    }

    /** Most critical assets of a member in go-live or after-care. */
    int criticalLimit() {
        int limit = inventory.cooperation().criticalLimit();
        return variant.approach() == Approach.CAUTIOUS ? Math.min(limit, 1) : limit;
    }

    /** Whether a role is drawn from the programme team. */
    boolean programme(String role) {
        return inventory.cooperation().programmeTeam().stream()
                .anyMatch(row -> row.role().equals(role));
    }
}
