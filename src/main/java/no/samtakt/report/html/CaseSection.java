package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import no.samtakt.common.Money;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import org.jspecify.annotations.Nullable;

/** The business case against the zero alternative: what is paid for what in which year, and what comes of it for whom. */
final class CaseSection {

    private CaseSection() {}

    static boolean isShown(Scene scene) {
        return scene.plan().appraisal() != null && !scene.view().years().isEmpty();
    }

    static void write(Scene scene, Page page) {
        Appraisal appraisal = scene.plan().appraisal();
        if (appraisal == null) {
            return;
        }
        page.element(
                "p",
                scene.t(
                        "case.intro",
                        scene.formats().percent(scene.plan().header().discountBasisPoints()),
                        scene.formats().number(scene.plan().header().analysisMonths() / 12)));
        table(scene, page, appraisal, "");
        page.element("h3", scene.t("case.figures"));
        figures(scene, page, appraisal);
        page.element("h3", scene.t("case.per-inhabitant"));
        perInhabitant(scene, page, appraisal);
        if (!appraisal.benefits().isEmpty()) {
            page.element("p", scene.t("case.benefits-apart"), "class", "note");
        }
    }

    /** The case of a member by kind and year, of all when empty; nothing when there is none. */
    static void table(Scene scene, Page page, @Nullable Appraisal appraisal, String member) {
        SortedSet<Integer> years = scene.view().years();
        if (appraisal == null || years.isEmpty()) {
            return;
        }
        page.table(
                member.isEmpty()
                        ? scene.t("case.table", scene.formats().unit())
                        : scene.t(
                                "case.member-table",
                                scene.view().member(member),
                                scene.formats().unit()),
                "data",
                "compact");
        page.heads(MoneySection.yearHeads(scene, scene.t("col.cost"), years));
        for (CaseKind kind : CaseKind.values()) {
            if (kind != CaseKind.WRITE_OFF) {
                row(scene, page, scene.labels().of(kind), line(scene, appraisal, member, kind, years), "");
            }
        }
        List<Money> plan = new ArrayList<>();
        List<Money> zero = new ArrayList<>();
        List<Money> saved = new ArrayList<>();
        for (int year : years) {
            plan.add(scene.view().yearCost(false, member, year));
            zero.add(scene.view().yearCost(true, member, year));
            saved.add(
                    scene.view().yearCost(true, member, year).minus(scene.view().yearCost(false, member, year)));
        }
        MoneySection.amounts(scene, page, scene.t("case.plan-sum"), plan, false, "sum");
        MoneySection.amounts(scene, page, scene.t("zero"), zero, false, "row");
        MoneySection.amounts(scene, page, scene.t("money.saved"), saved, true, "sum");
        row(
                scene,
                page,
                scene.labels().of(CaseKind.WRITE_OFF),
                line(scene, appraisal, member, CaseKind.WRITE_OFF, years),
                "row");
        page.endTable();
    }

    private static void row(Scene scene, Page page, String head, List<Money> amounts, String rowClass) {
        if (amounts.stream().anyMatch(amount -> amount.isWithheld() || !amount.isZero())) {
            MoneySection.amounts(scene, page, head, amounts, false, rowClass);
        }
    }

    private static List<Money> line(
            Scene scene, Appraisal appraisal, String member, CaseKind kind, SortedSet<Integer> years) {
        List<Money> amounts = new ArrayList<>();
        for (int year : years) {
            amounts.add(scene.view().caseCost(appraisal, member, kind, year));
        }
        return amounts;
    }

    private static void figures(Scene scene, Page page, Appraisal appraisal) {
        boolean benefits = !appraisal.benefits().isEmpty();
        page.table(scene.t("case.figures.table", scene.formats().millionUnit()), "data");
        List<String> heads = new ArrayList<>(List.of(
                scene.t("col.member"),
                ">" + scene.t("case.investment"),
                ">" + scene.t("case.npv"),
                scene.t("col.payback"),
                ">" + scene.t("case.peak"),
                scene.t("case.first-year")));
        if (benefits) {
            heads.add(">" + scene.t("case.npv-cash"));
            heads.add(scene.t("case.payback-cash"));
            heads.add(">" + scene.t("case.npv-all"));
        }
        page.heads(heads.toArray(String[]::new));
        for (CaseFigures figures : appraisal.figures()) {
            boolean withheld = figures.peakFunding().isWithheld();
            member(scene, page, figures);
            page.number(scene.formats().millionsPlain(figures.investment()));
            page.number(SummarySection.signedMillions(scene, npv(scene, figures)));
            page.cell(SummarySection.payback(scene, figures.payback(), withheld));
            peak(scene, page, figures);
            Integer first = figures.firstPositiveYear();
            page.cell(
                    withheld
                            ? scene.formats().withheld()
                            : first == null ? scene.t("case.never") : String.valueOf(first));
            if (benefits) {
                page.number(SummarySection.signedMillions(scene, figures.npvCash()));
                page.cell(SummarySection.payback(scene, figures.paybackCash(), withheld));
                page.number(SummarySection.signedMillions(scene, figures.npvAll()));
            }
            page.close("tr");
        }
        page.endTable();
    }

    private static void peak(Scene scene, Page page, CaseFigures figures) {
        YearMonth month = figures.peakMonth();
        page.open("td", "class", "num").text(scene.formats().millionsPlain(figures.peakFunding()));
        if (month != null) {
            page.element("span", scene.formats().mediumMonth(month), "class", "sub");
        }
        page.close("td");
    }

    /** Of the whole the sum that may be told, where its parts are withheld. */
    private static Money npv(Scene scene, CaseFigures figures) {
        return figures.member().isEmpty() ? scene.view().saving() : figures.npv();
    }

    private static void member(Scene scene, Page page, CaseFigures figures) {
        if (figures.member().isEmpty()) {
            page.open("tr", "class", "sum").rowHead(scene.t("all-members"));
        } else {
            page.open("tr", "data-member", figures.member())
                    .rowHead(scene.view().member(figures.member()));
        }
    }

    private static void perInhabitant(Scene scene, Page page, Appraisal appraisal) {
        page.table(scene.t("case.per-inhabitant.table", scene.formats().unit()), "data");
        page.heads(
                scene.t("col.member"),
                ">" + scene.t("case.inhabitants"),
                ">" + scene.t("case.before"),
                ">" + scene.t("case.zero-after"),
                ">" + scene.t("case.plan-after"),
                ">" + scene.t("case.change"));
        for (CaseFigures figures : appraisal.figures()) {
            int inhabitants = 0;
            for (MemberInfo member : scene.plan().members()) {
                boolean counts = figures.member().isEmpty() || member.id().equals(figures.member());
                inhabitants += counts ? member.inhabitants() : 0;
            }
            member(scene, page, figures);
            page.number(scene.formats().number(inhabitants));
            page.number(scene.formats().costPerInhabitant(figures.before(), inhabitants));
            page.number(scene.formats().costPerInhabitant(figures.steadyZero(), inhabitants));
            page.number(scene.formats().costPerInhabitant(figures.steadyPlan(), inhabitants));
            page.number(scene.formats().perInhabitant(figures.steadyPlan().minus(figures.steadyZero()), inhabitants));
            page.close("tr");
        }
        page.endTable();
    }
}
