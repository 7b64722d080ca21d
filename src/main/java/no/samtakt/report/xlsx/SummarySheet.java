package no.samtakt.report.xlsx;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Header;
import no.samtakt.planning.MigrationPlan.Quality;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.report.SharingWords;
import no.samtakt.report.xlsx.Book.Look;
import no.samtakt.report.xlsx.Column.Kind;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The first sheet: key figures, the assumptions they rest on, how the plan was found, and what the other sheets show. */
final class SummarySheet {

    private final Book book;
    private final Words words;
    private final MigrationPlan plan;
    private final XSSFSheet sheet;
    private int next;

    SummarySheet(Book book, Words words, MigrationPlan plan) {
        this.book = book;
        this.words = words;
        this.plan = plan;
        sheet = book.sheet("summary", 0);
    }

    /** @param members sheet whose totals the key figures refer to */
    void fill(Table members) {
        sheet.setColumnWidth(0, 46 * 256);
        sheet.setColumnWidth(1, 26 * 256);
        sheet.setColumnWidth(2, 60 * 256);
        Header header = plan.header();
        text(book.texts().get("document.title", header.cooperation(), header.variant()), true);
        text(header.notice(), false);
        sheet.createFreezePane(0, 1);
        keyFigures(members);
        assumptions(header);
        heading("run");
        line("run.version", Kind.TEXT, plan.run().version());
        line("run.termination", Kind.TEXT, words.code("termination", plan.run().termination()));
        line("run.steps", Kind.NUMBER, plan.run().steps());
        line("run.seed", Kind.TEXT, plan.run().seed());
        heading("sheets");
        for (int i = 1; i < book.workbook().getNumberOfSheets(); i++) {
            XSSFSheet other = book.workbook().getSheetAt(i);
            Row row = sheet.createRow(next++);
            Cell name = row.createCell(0);
            name.setCellValue(other.getSheetName());
            name.setCellStyle(book.style(Kind.TEXT, Look.PLAIN, false));
            Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + other.getSheetName().replace("'", "''") + "'!A1");
            name.setHyperlink(link);
            Cell about = row.createCell(1);
            Row described = other.getRow(1);
            about.setCellValue(described == null ? "" : described.getCell(0).getStringCellValue());
            about.setCellStyle(book.notice());
        }
    }

    private void keyFigures(Table members) {
        heading("key-figures");
        Money zero = plan.economy().zeroPresentValue();
        Money costs = plan.economy().planPresentValue();
        boolean values = plan.economy().members().stream()
                .anyMatch(result -> result.zero().plus(result.plan()).isWithheld());
        if (members.empty() || values) {
            line("figure.zero", Kind.MONEY, zero);
            line("figure.plan", Kind.MONEY, costs);
        } else {
            line("figure.zero", Kind.MONEY, new Table.Formula(members.total("zero")));
            line("figure.plan", Kind.MONEY, new Table.Formula(members.total("plan")));
        }
        line(
                "figure.saving",
                Kind.MONEY,
                zero.minus(costs).isWithheld()
                        ? words.names().saving()
                        : new Table.Formula("B" + (next - 1) + "-B" + next));
        PlanUncertainty uncertainty = plan.uncertainty();
        if (uncertainty != null) {
            line("figure.cost-p50", Kind.MONEY, uncertainty.whole().costP50());
            line("figure.cost-p85", Kind.MONEY, uncertainty.whole().costP85());
            line("figure.finish-p85", Kind.MONTH, uncertainty.whole().finishP85());
            line("figure.dates-hold", Kind.PERCENT, BigDecimal.valueOf(uncertainty.allDatesBasisPoints(), 4));
        }
        line(
                "figure.payback",
                Kind.MONTH,
                words.names().isSavingWithheld("")
                        ? Money.WITHHELD
                        : plan.economy().paybackMonth());
        line("figure.peak", Kind.MONEY, plan.economy().peakFunding());
        line("figure.write-off", Kind.MONEY, plan.economy().writeOff());
        line("figure.feasible", Kind.TEXT, plan.quality().feasible());
        line("figure.broken", Kind.NUMBER, plan.brokenRules().size());
        List<Task> moves = plan.tasks().stream()
                .filter(task -> task.kind() == TaskKind.TRANSITION)
                .toList();
        line("figure.transitions", Kind.NUMBER, moves.size());
        line("figure.first", Kind.MONTH, edge(moves, false));
        line("figure.last", Kind.MONTH, edge(moves, true));
        line(
                "figure.common",
                Kind.NUMBER,
                plan.decisions().stream().filter(d -> d.target() != null).count());
        line("figure.kept", Kind.NUMBER, plan.kept().size());
        if (!plan.harmonization().isEmpty()) {
            line(
                    "figure.index-first",
                    Kind.PERCENT,
                    BigDecimal.valueOf(plan.harmonization().get(0).indexBasisPoints(), 4));
            line(
                    "figure.index-last",
                    Kind.PERCENT,
                    BigDecimal.valueOf(
                            plan.harmonization()
                                    .get(plan.harmonization().size() - 1)
                                    .indexBasisPoints(),
                            4));
        }
        line("figure.risk", Kind.POINTS, new Table.Hundredths(plan.quality().riskCentiPoints()));
        line(
                "figure.zero-risk",
                Kind.POINTS,
                new Table.Hundredths(plan.quality().zeroRiskCentiPoints()));
        gap(plan.quality());
    }

    /** How far from the best plan, as far as that is known. */
    private void gap(Quality quality) {
        if (quality.gap() == null) {
            return;
        }
        line("figure.gap", Kind.MONEY, quality.gap());
        line("figure.gap-fixed", Kind.MONEY, quality.fixedGap());
        share("figure.gap-share", quality.gapBasisPoints());
        share("figure.secured", quality.securedBasisPoints());
    }

    private void share(String key, long basisPoints) {
        line(key, Kind.PERCENT, basisPoints < 0 ? null : BigDecimal.valueOf(basisPoints, 4));
    }

    private static @Nullable YearMonth edge(List<Task> moves, boolean last) {
        Comparator<YearMonth> order = last ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return moves.stream().map(Task::finish).max(order).orElse(null);
    }

    private void assumptions(Header header) {
        heading("assumptions");
        line("assumption.variant", Kind.TEXT, header.variant(), header.variantDescription());
        line("assumption.approach", Kind.TEXT, words.code(header.approach()));
        line("assumption.planning-date", Kind.DATE, header.planningDate());
        line("assumption.plan-start", Kind.MONTH, header.planStart());
        line("assumption.last-go-live", Kind.MONTH, header.lastGoLive());
        line("assumption.analysis", Kind.NUMBER, header.analysisMonths());
        line("assumption.discount", Kind.TEXT, PlanWorkbook.percent(header.discountBasisPoints()) + " %");
        line("assumption.price-level", Kind.TEXT, header.priceLevel());
        line("assumption.vat", Kind.TEXT, header.vat());
        line("assumption.currency", Kind.TEXT, header.currency());
        line("assumption.form", Kind.TEXT, header.form());
        line("assumption.internal-rate", Kind.MONEY, header.internalDayRate());
        line("assumption.external-rate", Kind.MONEY, header.externalDayRate());
        if (plan.sharing() == null) {
            line("assumption.equal-share", Kind.TEXT, PlanWorkbook.percent(header.equalShareBasisPoints()) + " %");
        } else {
            line("assumption.share", Kind.TEXT, new SharingWords(book.locale(), header.currency()).common(plan));
        }
        line("assumption.critical-limit", Kind.NUMBER, header.criticalLimit());
        line("assumption.risk-price", Kind.MONEY, header.riskPrice());
        line("assumption.fairness", Kind.TEXT, header.fairnessPercent() + " %");
        line("assumption.capacity", Kind.TEXT, PlanWorkbook.percent(header.capacityFactorBasisPoints()) + " %");
    }

    private void text(String text, boolean title) {
        Cell cell = sheet.createRow(next++).createCell(0);
        Table.put(book, cell, text);
        cell.setCellStyle(title ? book.title() : book.notice());
    }

    private void heading(String key) {
        next++;
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(book.texts().get("heading." + key));
        cell.setCellStyle(book.heading());
    }

    private void line(String key, Kind kind, @Nullable Object value) {
        line(key, kind, value, "");
    }

    private void line(String key, Kind kind, @Nullable Object value, String note) {
        Row row = sheet.createRow(next++);
        Cell label = row.createCell(0);
        label.setCellValue(book.texts().get(key));
        label.setCellStyle(book.style(Kind.TEXT, Look.PLAIN, false));
        Cell cell = row.createCell(1);
        if (value instanceof Table.Formula formula) {
            cell.setCellFormula(formula.pattern());
        } else {
            Table.put(book, cell, value == null ? "–" : value);
        }
        cell.setCellStyle(
                book.style(kind, Look.PLAIN, value instanceof String text && CellText.looksLikeFormula(text)));
        if (!note.isEmpty()) {
            Cell beside = row.createCell(2);
            Table.put(book, beside, note);
            beside.setCellStyle(book.style(Kind.TEXT, Look.PLAIN, CellText.looksLikeFormula(note)));
        }
    }
}
