package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.days;
import static no.samtakt.report.xlsx.Column.money;
import static no.samtakt.report.xlsx.Column.month;
import static no.samtakt.report.xlsx.Column.number;
import static no.samtakt.report.xlsx.Column.percent;
import static no.samtakt.report.xlsx.Column.points;
import static no.samtakt.report.xlsx.Column.text;
import static no.samtakt.report.xlsx.Column.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtakt.common.Money;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.BenefitPlan;
import no.samtakt.planning.Appraisal.BenefitYear;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseLine;
import no.samtakt.planning.Appraisal.HeatPoint;
import no.samtakt.planning.Appraisal.RiskCheck;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.report.RiskWords;
import no.samtakt.report.SharingWords;
import no.samtakt.report.YearStatement;
import no.samtakt.report.xlsx.Table.Formula;

/** The business case: by kind and year, in figures, its benefits, its risks, and who pays what by agreement. */
final class CaseSheets {

    private final Book book;
    private final Words words;
    private final MigrationPlan plan;

    CaseSheets(Book book, Words words, MigrationPlan plan) {
        this.book = book;
        this.words = words;
        this.plan = plan;
    }

    void businessCase(Appraisal appraisal) {
        Table table = new Table(
                book,
                "business-case",
                List.of(
                        text("member", 20),
                        text("case-kind", 40),
                        year("year"),
                        money("zero"),
                        money("plan"),
                        money("difference")));
        for (CaseLine line : appraisal.lines()) {
            table.row(
                    words.member(line.member()),
                    words.code(line.kind()),
                    line.year(),
                    line.zero(),
                    line.plan(),
                    line.plan().isWithheld() ? Money.WITHHELD : new Formula("{plan}-{zero}"));
        }
        table.finish(Set.of());
        figures(appraisal);
    }

    private void figures(Appraisal appraisal) {
        Table table = new Table(
                book,
                "case-figures",
                List.of(
                        text("member", 20),
                        number("inhabitants"),
                        money("investment"),
                        money("case-npv"),
                        money("case-npv-cash"),
                        money("case-npv-all"),
                        month("payback"),
                        month("payback-cash"),
                        money("peak-funding"),
                        month("peak-month"),
                        year("first-positive-year"),
                        money("cost-before"),
                        money("steady-zero"),
                        money("steady-plan"),
                        money("before-per-inhabitant"),
                        money("zero-per-inhabitant"),
                        money("plan-per-inhabitant")));
        for (CaseFigures figures : appraisal.figures()) {
            int inhabitants = plan.members().stream()
                    .filter(member -> figures.member().isEmpty() || member.id().equals(figures.member()))
                    .mapToInt(MemberInfo::inhabitants)
                    .sum();
            table.row(
                    figures.member().isEmpty()
                            ? book.texts().get("all-members")
                            : words.names().member(figures.member()),
                    inhabitants,
                    figures.investment(),
                    figures.npv(),
                    figures.npvCash(),
                    figures.npvAll(),
                    figures.payback(),
                    figures.paybackCash(),
                    figures.peakFunding(),
                    figures.peakMonth(),
                    figures.firstPositiveYear(),
                    figures.before(),
                    figures.steadyZero(),
                    figures.steadyPlan(),
                    each(figures.before(), "{cost-before}"),
                    each(figures.steadyZero(), "{steady-zero}"),
                    each(figures.steadyPlan(), "{steady-plan}"));
        }
        table.finish(Set.of());
    }

    private static Object each(Money amount, String column) {
        return amount.isWithheld()
                ? Money.WITHHELD
                : new Formula("IF({inhabitants}=0,\"\"," + column + "/{inhabitants})");
    }

    void benefits(Appraisal appraisal) {
        if (appraisal.benefits().isEmpty()) {
            return;
        }
        Table table = new Table(
                book,
                "benefits",
                List.of(
                        text("benefit-id", 10),
                        text("benefit", 36),
                        text("benefit-kind", 18),
                        text("member", 18),
                        text("owner", 22),
                        text("goal", 30),
                        text("measure", 34),
                        text("landing", 18),
                        text("condition", 30),
                        text("areas", 24),
                        month("expected-from"),
                        month("expected-full"),
                        month("realised-from"),
                        month("realised-full"),
                        number("score"),
                        days("days-per-year"),
                        money("worth-per-year"),
                        money("expected-value"),
                        money("realised-value"),
                        text("elsewhere", 12),
                        text("source", 30)));
        for (BenefitPlan one : appraisal.benefits()) {
            boolean priced = one.kind() != BenefitKind.QUALITY;
            table.row(
                    one.id(),
                    one.name(),
                    words.code(one.kind()),
                    words.names().member(one.member()),
                    one.owner(),
                    one.goal(),
                    one.measure(),
                    words.code(one.landing()),
                    words.code(one.condition()),
                    one.areas().stream().map(words.names()::area).collect(Collectors.joining(", ")),
                    one.planned(),
                    one.plannedFull(),
                    one.realised(),
                    one.realisedFull(),
                    priced ? null : one.score(),
                    one.days().centi() == 0 ? null : one.days(),
                    priced ? one.perYear() : null,
                    priced ? one.plannedValue() : null,
                    priced ? one.realisedValue() : null,
                    one.elsewhere(),
                    one.source());
        }
        table.finish(Set.of("expected-value", "realised-value"));
        Table years = new Table(
                book,
                "benefit-years",
                List.of(
                        text("benefit-id", 10),
                        text("benefit", 36),
                        text("benefit-kind", 18),
                        text("member", 18),
                        year("year"),
                        money("benefit-expected"),
                        money("realised"),
                        money("difference"),
                        days("expected-days"),
                        days("realised-days")));
        for (BenefitYear one : appraisal.benefitYears()) {
            BenefitPlan of = appraisal.benefits().stream()
                    .filter(benefit -> benefit.id().equals(one.id()))
                    .findFirst()
                    .orElseThrow();
            years.row(
                    one.id(),
                    of.name(),
                    words.code(of.kind()),
                    words.names().member(one.member()),
                    one.year(),
                    one.planned(),
                    one.realised(),
                    new Formula("{realised}-{benefit-expected}"),
                    one.plannedDays(),
                    one.realisedDays());
        }
        years.finish(Set.of("benefit-expected", "realised", "difference", "expected-days", "realised-days"));
    }

    void risks(Appraisal appraisal) {
        Table table = new Table(
                book,
                "heat-map",
                List.of(
                        text("area", 28),
                        text("member", 18),
                        text("system", 36),
                        month("go-live"),
                        percent("probability"),
                        points("impact"),
                        points("exposure"),
                        text("risk-level", 12)));
        for (HeatPoint point : appraisal.heat()) {
            table.row(
                    words.names().area(point.area()),
                    words.names().member(point.member()),
                    words.subject(point.task()),
                    point.month(),
                    BigDecimal.valueOf(point.probabilityBasisPoints(), 4),
                    new Table.Hundredths(10L * point.impactTenths()),
                    new Table.Hundredths(point.exposureCentiPoints()),
                    words.code(RiskWords.level(point)));
        }
        table.finish(Set.of("exposure"));
        Table checks = new Table(
                book,
                "risk-checks",
                List.of(
                        text("check", 40),
                        text("outcome", 18),
                        text("evidence", 80),
                        number("evidence-count"),
                        text("what-to-do", 60)));
        for (RiskCheck check : appraisal.checks()) {
            checks.row(
                    words.code(check.check()),
                    words.code(check.outcome()),
                    check.evidence().stream()
                            .map(one -> RiskWords.evidence(one, words.names(), words.labels(), words.formats()))
                            .collect(Collectors.joining("\n")),
                    check.found(),
                    words.labels().text("check." + check.check() + ".do"));
        }
        checks.finish(Set.of());
    }

    /** What is settled in every year by agreement, to the minor unit. */
    void settlements() {
        CostSharing sharing = plan.sharing();
        if (sharing == null || sharing.lines().isEmpty()) {
            return;
        }
        SharingWords shared =
                new SharingWords(book.texts().locale(), plan.header().currency());
        Table table = new Table(
                book,
                "settlements",
                List.of(
                        year("settled-in"),
                        text("member", 20),
                        text("paid-to", 22),
                        text("cost-element", 34),
                        text("cost-kind", 14),
                        text("sharing-key", 36),
                        year("concerns"),
                        text("cause", 14),
                        exact("share"),
                        exact("overhead"),
                        exact("paid-in-advance"),
                        exact("due")));
        for (int year : YearStatement.years(plan)) {
            for (YearStatement.Row row : YearStatement.of(plan, year, null).rows()) {
                if (row.category() != null) {
                    continue;
                }
                for (CostSharing.Part part : row.parts()) {
                    table.row(
                            year,
                            words.names().member(part.member()),
                            payee(row.element()),
                            shared.name(row),
                            shared.kind(row.kind()),
                            shared.key(row.terms()),
                            row.concerns(),
                            book.texts().get("cause." + row.cause()),
                            part.share(),
                            part.overhead(),
                            part.paid(),
                            part.due());
                }
            }
        }
        table.finish(Set.of("share", "overhead", "paid-in-advance", "due"));
    }

    private String payee(String element) {
        Appraisal appraisal = plan.appraisal();
        String host = appraisal == null
                ? ""
                : appraisal.payees().stream()
                        .filter(payee -> payee.element().equals(element))
                        .map(Appraisal.Payee::host)
                        .findFirst()
                        .orElse("");
        return host.isEmpty() ? plan.header().cooperation() : words.names().member(host);
    }

    private static Column exact(String key) {
        return new Column(key, Column.Kind.POINTS, 18);
    }
}
