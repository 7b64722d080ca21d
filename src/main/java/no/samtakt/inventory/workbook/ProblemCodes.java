package no.samtakt.inventory.workbook;

import static no.samtakt.common.Severity.ADVICE;
import static no.samtakt.common.Severity.ERROR;
import static no.samtakt.common.Severity.WARNING;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samtakt.common.Severity;
import no.samtakt.inventory.sheet.RawCell;

/**
 * Every code of a problem the reader can report, with its severity. The bundle holds {@code problem.<code>} (what was found)
 * and {@code problem.<code>.do} (what to do).
 */
public final class ProblemCodes {

    private static final Map<String, Severity> ALL = new LinkedHashMap<>();

    static {
        all(
                ERROR,
                "import.nothing-found",
                "import.municipality-unknown",
                "intake.member-missing",
                "intake.name-missing",
                "intake.end-missing",
                "intake.capacity-missing",
                "intake.nothing-stated",
                "intake.area-missing",
                "intake.record-type",
                "mapping.layout-unknown",
                "mapping.target-unknown",
                "mapping.line-incomplete",
                "mapping.header-missing",
                "file.folder-missing",
                "file.folder-empty",
                "file.unreadable",
                "file.not-a-workbook",
                "file.protected",
                "file.too-large",
                "file.suspicious",
                "file.format-xlsb",
                "file.format-numbers",
                "file.format-pdf",
                "file.format-document",
                "file.format-web",
                "file.format-old",
                "file.cooperation-missing",
                "file.cooperation-twice",
                "file.member-twice",
                "sheet.missing",
                "sheet.broken",
                "sheet.no-header",
                "header.missing",
                "value.missing",
                "value.not-number",
                "value.not-integer",
                "value.not-month",
                "value.not-choice",
                "value.not-yes-no",
                "value.not-list",
                "value.negative",
                "value.other-currency",
                "value.out-of-range",
                "value.formula-error",
                "value.formula-no-value",
                "id.duplicate",
                "area.unknown",
                "reference.unknown",
                "reference.rejected",
                "dependency.self",
                "contract.end-before-start",
                "contract.covers-nothing",
                "contract.options-used",
                "period.until-before-from",
                "target.requires-unknown",
                "variant.joining-month",
                "variant.pin-unknown",
                "uncertainty.order",
                "tier.from-not-rising",
                "tier.price-rising",
                "sharing.key-zero",
                "sharing.nobody",
                "member.no-workbook",
                "member.not-listed",
                "member.name-unusable",
                "member.no-inhabitants",
                "pin.contradiction",
                "plan.start-before-planning",
                "plan.end-before-start");
        all(
                WARNING,
                "import.not-listed",
                "import.inhabitants-assumed",
                "import.removed",
                "import.conflict",
                "import.lists-differ",
                "import.circle",
                "product.suggested",
                "product.vendor-only",
                "product.says-little",
                "intake.member-guess",
                "intake.product-missing",
                "intake.no-table",
                "intake.layout-guess",
                "intake.header-guess",
                "intake.header-duplicate",
                "intake.cost-twice",
                "intake.file-not-used",
                "intake.total-mismatch",
                "intake.row-duplicate",
                "intake.row-again",
                "intake.id-again",
                "intake.struck-through",
                "intake.external-link",
                "intake.area-unknown",
                "intake.area-guess",
                "intake.area-above",
                "intake.reference-unknown",
                "intake.contract-retired",
                "intake.reference-guess",
                "intake.reference-several",
                "intake.system-added",
                "intake.system-guessed",
                "intake.unit-guessed",
                "intake.unit-needs",
                "intake.not-used",
                "intake.employees-as-fte",
                "intake.currency",
                "intake.whole-position",
                "intake.currency-mixed",
                "intake.vat-mixed",
                "intake.vat-included",
                "product.other-area",
                "mapping.number-unusable",
                "mapping.unit-unknown",
                "form.no-services",
                "file.unknown-workbook",
                "file.other-format",
                "sheet.missing-optional",
                "sheet.too-long",
                "sheet.too-wide",
                "sheet.cell-outside",
                "sheet.too-many-merged",
                "sheet.quotes-unclosed",
                "sheet.text-broken",
                "header.unknown",
                "header.duplicate",
                "value.percent-as-fraction",
                "value.ambiguous-number",
                "value.ambiguous-date",
                "area.not-in-scope",
                "users.none",
                "users.more-than-employees",
                "effort.missing",
                "capacity.role-missing",
                "contract.expired",
                "contract.renewal-assumed",
                "sharing.amount-and-price",
                "sharing.key-sum",
                "sharing.ownership-sum",
                "sharing.value-missing",
                "sharing.element-empty",
                "sharing.external-too-large",
                "sharing.limits",
                "sharing.notice",
                "benefit.no-area",
                "benefit.no-worth",
                "pin.keep-with-month",
                "pin.outside-plan");
        all(
                ADVICE,
                "product.alike",
                "product.unknown",
                "product.area",
                "product.area-instead",
                "intake.vat-unknown",
                "intake.header-unknown",
                "intake.table-not-used",
                "intake.table-empty",
                "intake.continued",
                "intake.cost-summed",
                "intake.cost-in-whole",
                "intake.cost-other-year",
                "intake.outside-tables",
                "intake.hidden-sheet",
                "intake.hidden-rows",
                "intake.hidden-columns",
                "intake.rows-blank",
                "intake.header-repeated",
                "intake.help-row",
                "intake.note-row",
                "intake.section",
                "intake.merged-filled",
                "intake.type-assumed",
                "intake.interpreted",
                "intake.everybody",
                "intake.end-derived",
                "intake.terminated",
                "intake.retired",
                "intake.reference-retired",
                "intake.ending",
                "intake.none",
                "intake.other-kind",
                "intake.cell-split",
                "intake.role-guess",
                "row.total-skipped",
                "value.year-only",
                "value.unknown",
                "value.estimate",
                "value.range",
                "value.included",
                "value.per-month",
                "value.date-serial",
                "value.date-roughly",
                "support.ended",
                "skills.single",
                "cost.outlier");
    }

    private ProblemCodes() {}

    private static void all(Severity severity, String... codes) {
        for (String code : codes) {
            ALL.put(code, severity);
        }
    }

    /** The code of a cell that shows an error, or is a formula without a value. */
    public static String ofError(RawCell cell) {
        return cell.uncalculated() ? "value.formula-no-value" : "value.formula-error";
    }

    /** Every code with its severity, errors first. */
    public static Map<String, Severity> all() {
        return Collections.unmodifiableMap(ALL);
    }

    /**
     * The severity of a code.
     *
     * @throws IllegalArgumentException when it is not registered
     */
    public static Severity severity(String code) {
        Severity severity = ALL.get(code);
        if (severity == null) {
            throw new IllegalArgumentException("No problem code " + code);
        }
        return severity;
    }
}
