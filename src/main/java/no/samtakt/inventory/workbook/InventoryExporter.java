package no.samtakt.inventory.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.samtakt.common.Money;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Budget;
import no.samtakt.inventory.Capacity;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.CouncilCalendar;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.Deviation;
import no.samtakt.inventory.Freeze;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.OptionRight;
import no.samtakt.inventory.OrganisationForm;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.PriceTier;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.VendorCapacity;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.jspecify.annotations.Nullable;

/** Writes an inventory as workbooks that read back to the same inventory; defaults become stated values. */
public final class InventoryExporter {

    private InventoryExporter() {}

    /**
     * Writes one workbook per member, named by its id, and {@code samarbeid.xlsx}.
     *
     * @return the files, the co-operation's first
     */
    public static List<Path> write(Path folder, Inventory inventory, Locale language) throws IOException {
        Cooperation cooperation = inventory.cooperation();
        List<Path> files = new ArrayList<>();
        files.add(TemplateWriter.write(
                folder.resolve("samarbeid.xlsx"),
                Kind.COOPERATION,
                language,
                cooperationRows(inventory),
                cooperation.notice()));
        for (Member member : inventory.members()) {
            files.add(TemplateWriter.write(
                    folder.resolve(member.id() + ".xlsx"),
                    Kind.MEMBER,
                    language,
                    memberRows(member),
                    cooperation.notice()));
        }
        return files;
    }

    static Map<String, Object> row(@Nullable Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (value instanceof Money money) {
                value = BigDecimal.valueOf(money.minor(), 2).stripTrailingZeros();
            } else if (value instanceof Enum<?> constant) {
                value = constant.name();
            }
            boolean empty = value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
            if (!empty && value != null) {
                row.put(String.valueOf(keysAndValues[i]), value);
            }
        }
        return row;
    }

    static BigDecimal percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2);
    }

    static BigDecimal hundredths(long centi) {
        return BigDecimal.valueOf(centi, 2).stripTrailingZeros();
    }

    private static String local(String id, String member) {
        return id.startsWith(member + "/") ? id.substring(member.length() + 1) : id;
    }

    private static List<String> locals(List<String> ids, String member) {
        return ids.stream().map(id -> local(id, member)).toList();
    }

    /** The rows of a member's workbook. */
    static Map<String, List<Map<String, Object>>> memberRows(Member member) {
        String id = member.id();
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put(
                "municipality",
                List.of(row(
                        "name", member.name(),
                        "number", member.number(),
                        "inhabitants", member.inhabitants(),
                        "inhabitantsDate", member.inhabitantsDate(),
                        "fte", hundredths(member.fteCenti()),
                        "ictStaff", member.ictStaff())));
        rows.put(
                "systems",
                member.assets().stream()
                        .filter(asset -> asset.kind() == AssetKind.SYSTEM)
                        .map(InventoryExporter::system)
                        .toList());
        rows.put(
                "infrastructure",
                member.assets().stream()
                        .filter(asset -> asset.kind() == AssetKind.COMPONENT)
                        .map(InventoryExporter::component)
                        .toList());
        rows.put(
                "contracts",
                member.contracts().stream().map(InventoryExporter::contract).toList());
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Dependency edge : member.dependencies()) {
            String to = edge.external()
                    ? "EXT:" + edge.to().substring(Dependency.EXTERNAL_PREFIX.length())
                    : local(edge.to(), id);
            edges.add(row(
                    "from", local(edge.from(), id),
                    "to", to,
                    "type", edge.type(),
                    "bridgePerMonth", edge.type().bridged() ? edge.bridgePerMonth() : null,
                    "note", edge.note()));
        }
        rows.put("dependencies", edges);
        rows.put("staffing", capacities(member.capacities()));
        rows.put("freeze", freezes(member.freezes()));
        List<Map<String, Object>> budgets = new ArrayList<>();
        for (Budget budget : member.budgets()) {
            budgets.add(row("year", budget.year(), "ceiling", budget.ceiling()));
        }
        rows.put("budget", budgets);
        List<Map<String, Object>> pins = new ArrayList<>();
        for (Pin pin : member.pins()) {
            pins.add(row(
                    "subject", local(pin.subject(), id),
                    "target", pin.target(),
                    "month", pin.month(),
                    "reason", pin.reason()));
        }
        rows.put("pins", pins);
        return rows;
    }

    private static Map<String, Object> system(Asset asset) {
        return row(
                "id", local(asset.id(), asset.member()),
                "name", asset.name(),
                "area", asset.area(),
                "product", asset.product(),
                "vendor", asset.vendor(),
                "version", asset.version(),
                "hosting", asset.hosting(),
                "runsOn", locals(asset.runsOn(), asset.member()),
                "users", asset.users(),
                "criticality", String.valueOf(asset.criticality()),
                "personalData", List.of("NONE", "ORDINARY", "SPECIAL").get(asset.personalData()),
                "archiveDuty", asset.archiveDuty(),
                "skilledPersons", asset.skilledPersons(),
                "supportedUntil", asset.supportedUntil(),
                "annualCost", asset.annualCost(),
                "owner", asset.owner(),
                "moveGroup", asset.moveGroup(),
                "earliest", asset.earliest(),
                "latest", asset.latest(),
                "note", asset.note());
    }

    private static Map<String, Object> component(Asset asset) {
        return row(
                "id", local(asset.id(), asset.member()),
                "name", asset.name(),
                "type", asset.area(),
                "product", asset.product(),
                "runsOn", locals(asset.runsOn(), asset.member()),
                "annualCost", asset.annualCost(),
                "bookValue", asset.bookValue(),
                "depreciatedUntil", asset.depreciatedUntil(),
                "supportedUntil", asset.supportedUntil(),
                "skilledPersons", asset.skilledPersons(),
                "note", asset.note());
    }

    private static Map<String, Object> contract(Contract contract) {
        YearMonth end = contract.end();
        return row(
                "contract", local(contract.id(), contract.member()),
                "vendor", contract.vendor(),
                "covers", locals(contract.covers(), contract.member()),
                "start", contract.start(),
                "end", end == null ? CellParser.ONGOING : end,
                "boundUntil", contract.irrevocableUntil(),
                "noticeMonths", contract.noticeMonths(),
                "noticeEnd", contract.noticeToEndOf(),
                "options", options(contract.optionMonths()),
                "optionsUsed", contract.optionsUsed(),
                "optionPrice",
                        contract.optionPriceBasisPoints() == 0 ? null : percent(contract.optionPriceBasisPoints()),
                "renewal", contract.renewal(),
                "terminationFee", contract.terminationFee(),
                "annualPrice", contract.annualPrice(),
                "index", percent(contract.indexBasisPoints()),
                "procurement", contract.procurement(),
                "optionHolderIn",
                        contract.optionHolderIn().stream()
                                .map(OptionRight::target)
                                .toList(),
                "callOffFrom",
                        contract.optionHolderIn().stream()
                                .map(OptionRight::from)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                "callOffUntil",
                        contract.optionHolderIn().stream()
                                .map(OptionRight::until)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                "confidential", contract.confidential());
    }

    /** Options in years where every one is a whole number of years, else in months. */
    static String options(List<Integer> months) {
        boolean years = months.stream().allMatch(length -> length % 12 == 0);
        String joined = String.join(
                "+",
                months.stream()
                        .map(length -> String.valueOf(years ? length / 12 : length))
                        .toList());
        return years ? joined : joined + " mnd";
    }

    private static List<Map<String, Object>> capacities(List<Capacity> capacities) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Capacity capacity : capacities) {
            rows.add(row(
                    "role", capacity.role(),
                    "from", capacity.from(),
                    "until", capacity.until(),
                    "daysPerMonth", hundredths(capacity.perMonth().centi())));
        }
        return rows;
    }

    private static List<Map<String, Object>> freezes(List<Freeze> freezes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Freeze freeze : freezes) {
            boolean factor = freeze.kind() == FreezeKind.CAPACITY_FACTOR;
            rows.add(row(
                    "areas", freeze.areas(),
                    "from", freeze.from(),
                    "until", freeze.until(),
                    "kind", freeze.kind(),
                    "factor", factor ? percent(freeze.factorBasisPoints()) : null,
                    "note", freeze.note()));
        }
        return rows;
    }

    /** The rows of the co-operation's workbook. */
    static Map<String, List<Map<String, Object>>> cooperationRows(Inventory inventory) {
        Cooperation c = inventory.cooperation();
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put(
                "cooperation",
                List.of(row(
                        "name", c.name(),
                        "notice", c.notice(),
                        "country", c.country(),
                        "currency", c.currency(),
                        "planningDate", c.planningDate(),
                        "planStart", c.planStart(),
                        "lastGoLive", c.lastGoLive(),
                        "analysisYears", c.analysisYears(),
                        "discountRate", percent(c.discountBasisPoints()),
                        "priceLevel", c.priceLevel(),
                        "vat", c.vat(),
                        "form", c.form(),
                        "internalDayRate", c.internalDayRate(),
                        "externalDayRate", c.externalDayRate(),
                        "riskPrice", c.riskPrice(),
                        "equalShare", percent(c.equalShareBasisPoints()),
                        "criticalLimit", c.criticalLimit(),
                        "commonShare", percent(c.uncertainty().commonShareBasisPoints()))));
        List<Map<String, Object>> members = new ArrayList<>();
        for (Member member : inventory.members()) {
            members.add(row(
                    "municipality", member.name(),
                    "ownership", percent(member.ownershipBasisPoints()),
                    "pilot", member.pilot(),
                    "joined",
                            membership(inventory, member)
                                    .map(Membership::joined)
                                    .orElse(null),
                    "noticeGiven",
                            membership(inventory, member)
                                    .map(Membership::noticeGiven)
                                    .orElse(null),
                    "lastMonth",
                            membership(inventory, member)
                                    .map(Membership::lastMonth)
                                    .orElse(null)));
        }
        rows.put("members", members);
        List<Map<String, Object>> areas = new ArrayList<>();
        for (Area area : c.areas()) {
            areas.add(row(
                    "code", area.code(),
                    "name", area.name(),
                    "layer", area.layer(),
                    "weight", area.weight(),
                    "participation", area.participation(),
                    "currentStandard", area.currentStandard()));
        }
        rows.put("areas", areas);
        rows.put("targets", c.targets().stream().map(InventoryExporter::target).toList());
        List<Map<String, Object>> efforts = new ArrayList<>();
        for (AreaEffort effort : c.efforts()) {
            Map<String, BigDecimal> days = new LinkedHashMap<>();
            effort.effort()
                    .forEach((role, amount) -> days.put(
                            role, new BigDecimal(hundredths(amount.centi()).toPlainString())));
            efforts.add(row(
                    "area", effort.area(),
                    "mode", effort.mode(),
                    "durationMonths", effort.durationMonths(),
                    "effort", days.isEmpty() ? null : days,
                    "parallelMonths", effort.parallelMonths(),
                    "hypercareMonths", effort.hypercareMonths(),
                    "probability", percent(effort.probabilityBasisPoints())));
        }
        rows.put("effort", efforts);
        List<Map<String, Object>> vendors = new ArrayList<>();
        for (VendorCapacity vendor : c.vendorCapacities()) {
            vendors.add(row(
                    "vendor", vendor.vendor(),
                    "from", vendor.from(),
                    "until", vendor.until(),
                    "concurrent", vendor.concurrent()));
        }
        rows.put("vendorCapacity", vendors);
        rows.put("programmeTeam", capacities(c.programmeTeam()));
        List<Map<String, Object>> councils = new ArrayList<>();
        for (CouncilCalendar council : c.councilCalendars()) {
            councils.add(row(
                    "municipality",
                    council.member(),
                    "months",
                    List.copyOf(council.months().stream().sorted().toList())));
        }
        rows.put("councils", councils);
        rows.put("commonFreeze", freezes(c.commonFreezes()));
        rows.put(
                "variants",
                c.variants().stream().map(InventoryExporter::variant).toList());
        rows.put(
                "uncertainty",
                c.uncertainty().deviations().stream()
                        .map(InventoryExporter::deviation)
                        .toList());
        List<Map<String, Object>> tiers = new ArrayList<>();
        for (Target target : c.targets()) {
            for (PriceTier tier : target.tiers()) {
                tiers.add(row("target", target.id(), "unit", tier.unit(), "from", tier.from(), "price", tier.price()));
            }
        }
        rows.put("priceTiers", tiers);
        rows.put("forms", c.forms().stream().map(InventoryExporter::form).toList());
        SharingRows.add(rows, inventory);
        CaseRows.add(rows, inventory);
        return rows;
    }

    private static Optional<Membership> membership(Inventory inventory, Member member) {
        return inventory.sharing().findMembership(member.id());
    }

    private static Map<String, Object> form(OrganisationForm form) {
        return row(
                "scope", form.scope(),
                "form", form.code(),
                "exists", form.exists(),
                "host", form.host(),
                "founding", form.founding().stream().map(Enum::name).toList(),
                "governing", form.governing(),
                "setupMonths", form.setupMonths(),
                "approvalMonths", form.approvalMonths(),
                "award", form.award(),
                "overhead", percent(form.overheadBasisPoints()),
                "noticeMonths", form.noticeMonths(),
                "employer", form.employer());
    }

    private static Map<String, Object> deviation(Deviation deviation) {
        return row(
                "kind", deviation.kind(),
                "area", deviation.area(),
                "target", deviation.target(),
                "low", percent(deviation.range().low()),
                "likely", percent(deviation.range().likely()),
                "high", percent(deviation.range().high()),
                "source", deviation.source());
    }

    private static Map<String, Object> target(Target target) {
        return row(
                "id", target.id(),
                "area", target.area(),
                "product", target.product(),
                "vendor", target.vendor(),
                "hosting", target.hosting(),
                "host", target.host(),
                "running", target.running(),
                "procurement", target.procurement(),
                "leadMonths", target.leadMonths(),
                "establishMonths", target.establishMonths(),
                "establishCost", target.establishCost(),
                "fixedPerYear", target.fixedPerYear(),
                "perUser", target.perUserPerYear(),
                "perInhabitant", target.perInhabitantPerYear(),
                "waveCost", target.waveCost(),
                "requires", target.requires(),
                "minimumMembers", target.minimumMembers(),
                "pilotRequired", target.pilotRequired(),
                "eligible", target.eligible());
    }

    private static Map<String, Object> variant(Variant variant) {
        List<String> pins = new ArrayList<>();
        for (Pin pin : variant.pins()) {
            if (!pin.target().isEmpty()) {
                pins.add(pin.subject() + "=" + pin.target());
            }
            if (pin.month() != null) {
                pins.add(pin.subject() + "=" + pin.month());
            }
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>(row(
                "name", variant.name(),
                "description", variant.description(),
                "riskPrice", variant.riskPrice(),
                "fairnessPrice", variant.fairnessPricePercent(),
                "approach", variant.approach(),
                "oneArea", variant.oneArea(),
                "horizonMonths", variant.horizonMonths(),
                "participation", variant.participation(),
                "pins", pins,
                "capacityFactor", percent(variant.capacityFactorBasisPoints())));
        row.putAll(MemberTermsRow.values(variant.terms()));
        return row;
    }
}
