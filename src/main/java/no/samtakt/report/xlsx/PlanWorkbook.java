package no.samtakt.report.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import no.samtakt.common.AtomicFiles;
import no.samtakt.common.Texts;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Header;
import no.samtakt.planning.PlanPrices;
import no.samtakt.planning.PlanUncertainty;

/**
 * A plan as a workbook: a summary, what is decided and done when, what it costs whom, the work it takes, what stays, and what
 * the figures rest on.
 *
 * <p>Every total is a formula whose value is stored too. Texts from users' files are stored as texts, whatever they begin with.
 * The same plan in the same language gives the same bytes.
 */
public final class PlanWorkbook {

    private PlanWorkbook() {}

    /**
     * Writes the workbook, replacing an old one.
     *
     * @param locale language of headings and words
     */
    public static void write(MigrationPlan plan, Locale locale, Path file) throws IOException {
        AtomicFiles.write(file, bytes(plan, locale));
    }

    /** The workbook's bytes. */
    public static byte[] bytes(MigrationPlan plan, Locale locale) throws IOException {
        Texts texts = Texts.of("no.samtakt.report.xlsx", locale);
        Header header = plan.header();
        Book book = new Book(texts, header.currency(), pageHeader(header), pageFooter(texts, header));
        Words words = new Words(texts, plan);

        SummarySheet summary = new SummarySheet(book, words, plan);
        DecisionSheets decisions = new DecisionSheets(book, words, plan);
        decisions.decisions();
        decisions.matrix();
        WorkSheets work = new WorkSheets(book, words, plan);
        work.waves();
        work.tasks();
        decisions.deadlines();
        MoneySheets money = new MoneySheets(book, words, plan);
        money.contracts();
        money.costData();
        money.cost();
        Table members = money.members();
        CaseSheets business = new CaseSheets(book, words, plan);
        Appraisal appraisal = plan.appraisal();
        if (appraisal != null) {
            business.businessCase(appraisal);
            business.benefits(appraisal);
        }
        PlanPrices prices = plan.prices();
        if (prices != null && !prices.periods().isEmpty()) {
            new PriceSheets(book, words).write(prices);
        }
        business.settlements();
        work.staffLoad();
        work.risk();
        if (appraisal != null) {
            business.risks(appraisal);
        }
        PlanUncertainty uncertainty = plan.uncertainty();
        if (uncertainty != null) {
            UncertaintySheets sheets = new UncertaintySheets(book, words, uncertainty);
            sheets.spread();
            sheets.dates();
            sheets.drivers();
        }
        work.harmonization();
        money.bridges();
        decisions.kept();
        decisions.candidates();
        DataSheets data = new DataSheets(book, words, plan);
        data.defaults();
        data.quality();
        data.problems();
        data.reasons();
        if (!plan.brokenRules().isEmpty()) {
            data.brokenRules();
        }
        if (!plan.conflicts().isEmpty()) {
            data.conflicts();
        }
        book.last("cost-data");

        summary.fill(members);
        book.calculate();
        money.costChart();
        work.charts();
        book.properties(
                texts.get("document.title", header.cooperation(), header.variant()),
                header.notice(),
                header.planningDate());
        book.workbook().setActiveSheet(0);
        return book.bytes(header.planningDate());
    }

    /** Excel allows 255 characters for a header or footer in all. */
    static String pageHeader(Header header) {
        return CellText.pageText(header.cooperation() + " · " + header.variant(), 60)
                + "\n"
                + CellText.pageText(header.notice(), 150);
    }

    static String pageFooter(Texts texts, Header header) {
        return CellText.pageText(
                texts.get(
                        "page.footer",
                        header.planningDate(),
                        header.priceLevel(),
                        header.vat(),
                        percent(header.discountBasisPoints()),
                        header.currency()),
                220);
    }

    /** Basis points as a per cent figure with as many decimals as needed. */
    static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
