package no.samtakt.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.catalogue.FunctionArea;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.catalogue.UsualEffort;
import no.samtakt.common.Texts;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Mode;

/**
 * A first workbook of a co-operation, proposed from what its members have: members, areas, the products that members run as
 * candidate targets, usual efforts. Everything in it is a proposal, marked as such, to be worked over by people.
 */
final class CooperationProposal {

    private static final int TARGETS_PER_AREA = 3;
    private static final int PLAN_MONTHS = 36;

    private final Inventory inventory;
    private final Texts texts;

    private CooperationProposal(Inventory inventory, Locale language) {
        this.inventory = inventory;
        this.texts = Texts.of(CooperationProposal.class.getPackageName(), language);
    }

    /**
     * The rows of the workbook.
     *
     * @param name of the co-operation
     * @param today planning date
     */
    static Map<String, List<Map<String, Object>>> rows(
            Inventory inventory, String name, LocalDate today, Locale language) {
        return new CooperationProposal(inventory, language).all(name, today);
    }

    /** The roles that efforts are proposed for. */
    static List<String> roles(Locale language) {
        Texts texts = Texts.of(CooperationProposal.class.getPackageName(), language);
        return List.of(texts.get("proposal.role.ict"), texts.get("proposal.role.service"));
    }

    /** What marks everything made from a proposal. */
    static String notice(Locale language) {
        return Texts.of(CooperationProposal.class.getPackageName(), language).get("proposal.notice");
    }

    private Map<String, List<Map<String, Object>>> all(String name, LocalDate today) {
        YearMonth start = YearMonth.from(today).plusMonths(1);
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        Map<String, Object> facts = row("name", name, "notice", texts.get("proposal.notice"));
        facts.put("planningDate", today);
        facts.put("planStart", start);
        facts.put("lastGoLive", start.plusMonths(PLAN_MONTHS - 1));
        rows.put("cooperation", List.of(facts));
        rows.put(
                "members",
                inventory.members().stream()
                        .map(member -> row("municipality", member.name()))
                        .toList());
        Set<String> used = new TreeSet<>();
        inventory.listAssets().forEach(asset -> used.add(asset.area()));
        List<String> areas = new ArrayList<>();
        FunctionAreas.list().stream()
                .map(FunctionArea::code)
                .filter(used::remove)
                .forEach(areas::add);
        areas.addAll(used);
        rows.put("areas", areas.stream().map(this::area).toList());
        List<Map<String, Object>> targets = new ArrayList<>();
        Set<String> targeted = new TreeSet<>();
        for (String area : areas) {
            List<Map<String, Object>> candidates = targets(area);
            targets.addAll(candidates);
            if (!candidates.isEmpty()) {
                targeted.add(area);
            }
        }
        rows.put("targets", targets);
        rows.put(
                "effort",
                areas.stream().filter(targeted::contains).map(this::effort).toList());
        return rows;
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return row;
    }

    private Map<String, Object> area(String code) {
        String name = FunctionAreas.find(code)
                .map(area -> area.name(texts.locale()))
                .orElse(inventory.findArea(code).map(area -> area.name()).orElse(code));
        return row("code", code, "name", name);
    }

    /** The products members run in an area, where at least two members have something to bring together. */
    private List<Map<String, Object>> targets(String area) {
        List<Asset> assets = inventory.listAssets().stream()
                .filter(asset -> asset.area().equals(area))
                .toList();
        if (assets.stream().map(Asset::member).distinct().count() < 2) {
            return List.of();
        }
        Map<String, List<Asset>> byProduct = new TreeMap<>();
        for (Asset asset : assets) {
            if (!asset.product().isEmpty()) {
                byProduct
                        .computeIfAbsent(asset.product(), key -> new ArrayList<>())
                        .add(asset);
            }
        }
        List<String> best = byProduct.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Asset>>>comparingLong(entry -> -entry.getValue().stream()
                                .map(Asset::member)
                                .distinct()
                                .count())
                        .thenComparing(entry -> -entry.getValue().stream()
                                .mapToLong(Asset::users)
                                .sum())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(TARGETS_PER_AREA)
                .toList();
        List<Map<String, Object>> targets = new ArrayList<>();
        for (String product : best) {
            targets.add(target(area, targets.size() + 1, product, byProduct.getOrDefault(product, List.of())));
        }
        return targets;
    }

    private Map<String, Object> target(String area, int number, String product, List<Asset> running) {
        Asset largest = running.stream()
                .max(Comparator.comparingInt(Asset::users)
                        .thenComparing(Comparator.comparing(Asset::id).reversed()))
                .orElseThrow();
        boolean component = largest.kind() == AssetKind.COMPONENT;
        Hosting hosting = component || largest.hosting() == Hosting.LOCAL ? Hosting.JOINT : largest.hosting();
        Map<String, Object> target = row("id", area + "-" + number, "area", area, "product", product);
        String vendor = running.stream()
                .map(Asset::vendor)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        if (!vendor.isEmpty()) {
            target.put("vendor", vendor);
        }
        target.put("hosting", hosting.name());
        target.put(
                "host", inventory.findMember(largest.member()).map(Member::name).orElse(largest.member()));
        target.put("running", true);
        BigDecimal perUser = perUser(running);
        if (perUser.signum() > 0) {
            target.put("perUser", perUser);
        }
        return target;
    }

    /** What those who run a product pay per user and year, in whole kroner; 0 when no price is stated. */
    private BigDecimal perUser(List<Asset> running) {
        Set<String> ids = new HashSet<>();
        running.forEach(asset -> ids.add(asset.id()));
        long minor = 0;
        long users = 0;
        for (Asset asset : running) {
            long own = asset.annualCost().minor();
            for (Contract contract : inventory.listContracts()) {
                if (contract.covers().contains(asset.id())) {
                    own += contract.annualPrice().minor() / contract.covers().size();
                }
            }
            if (own > 0) {
                minor += own;
                users += asset.users();
            }
        }
        return users == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(minor, 2).divide(BigDecimal.valueOf(users), 0, RoundingMode.HALF_EVEN);
    }

    private Map<String, Object> effort(String area) {
        Map<String, Object> row = row("area", area, "mode", Mode.PARALLEL.name());
        UsualEffort usual = UsualEffort.find(area).orElse(null);
        if (usual != null) {
            row.put("durationMonths", usual.durationMonths());
            Map<String, BigDecimal> days = new LinkedHashMap<>();
            days.put(texts.get("proposal.role.ict"), BigDecimal.valueOf(usual.ictDays()));
            days.put(texts.get("proposal.role.service"), BigDecimal.valueOf(usual.serviceDays()));
            row.put("effort", days);
            row.put("parallelMonths", usual.parallelMonths());
            row.put("hypercareMonths", usual.hypercareMonths());
        }
        return row;
    }
}
