package no.samtakt.report.html;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.Economy;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.report.Formats;
import no.samtakt.report.KeyFigures;
import org.jspecify.annotations.Nullable;

/** The first page: what the steering group reads. */
final class SummarySection {

    private static final int TOP_DEADLINES = 6;

    /** Amounts below are noise in a headline. */
    private static final Money WORTH_NAMING = Money.ofMajor(10_000);

    private SummarySection() {}

    static void write(Scene scene, Page page) {
        brokenBanner(scene, page);
        page.element("p", headline(scene), "class", "headline");
        figures(scene, page);
        members(scene, page);
        deadlines(scene, page);
        decisions(scene, page);
        defaults(scene, page);
    }

    private static void brokenBanner(Scene scene, Page page) {
        List<BrokenRule> broken = scene.plan().brokenRules();
        if (broken.isEmpty()) {
            return;
        }
        page.open("div", "class", "banner", "role", "alert");
        page.open("p")
                .element(
                        "strong",
                        "⚠ " + scene.t("broken.banner", scene.formats().count("rules", broken.size())))
                .close("p");
        page.open("ul");
        for (BrokenRule rule : broken.subList(0, Math.min(5, broken.size()))) {
            page.element(
                    "li",
                    scene.labels().word("rule", rule.rule()) + ": "
                            + scene.labels().broken(rule, scene.view(), scene.formats()));
        }
        page.close("ul");
        AssumptionSection.conflicts(scene, page);
        page.open("p")
                .element("a", scene.t("broken.all"), "href", "#broken")
                .close("p")
                .close("div");
    }

    /** The plan in a few sentences made from its figures. */
    static String headline(Scene scene) {
        Formats formats = scene.formats();
        Money saving = scene.view().saving();
        int years = scene.plan().header().analysisMonths() / 12;
        List<String> sentences = new ArrayList<>();
        if (saving.isBand()) {
            sentences.add(scene.t("headline.band", formats.amount(saving), formats.count("years", years)));
        } else if (saving.isWithheld()) {
            sentences.add(scene.t("headline.withheld"));
        } else {
            String key = saving.minor() > 0 ? "headline.saves" : saving.isZero() ? "headline.same" : "headline.costs";
            Money size = saving.minor() < 0 ? saving.negated() : saving;
            sentences.add(scene.t(key, formats.amount(size), formats.count("years", years)));
        }
        scene.view()
                .firstYearWithGain("")
                .ifPresent(year -> sentences.add(scene.t("headline.gain-from", String.valueOf(year))));
        sentences.addAll(payers(scene));
        List<Deadline> councils = councils(scene);
        if (!councils.isEmpty()) {
            Deadline next = councils.get(0);
            boolean ofCouncils =
                    councils.stream().allMatch(deadline -> deadline.body().equals("COUNCILS"));
            sentences.add(
                    councils.size() == 1
                            ? scene.t(
                                    ofCouncils ? "headline.council" : "headline.body",
                                    subject(scene, next),
                                    formats.date(next.by()))
                            : scene.t(
                                    ofCouncils ? "headline.councils" : "headline.bodies",
                                    formats.number(councils.size()),
                                    subject(scene, next),
                                    formats.date(next.by())));
        }
        dearest(scene, 1).stream()
                .findFirst()
                .ifPresent(deadline -> sentences.add(scene.t(
                        "headline.dearest",
                        scene.labels().of(deadline.kind()) + " – " + subject(scene, deadline),
                        formats.date(deadline.by()),
                        formats.amount(missing(deadline)))));
        return String.join(" ", sentences);
    }

    private static List<String> payers(Scene scene) {
        List<String> sentences = new ArrayList<>();
        List<MemberResult> losers = scene.plan().economy().members().stream()
                .filter(result -> isLoss(result.netBenefit()))
                .sorted(Comparator.comparing(MemberResult::netBenefit).thenComparing(MemberResult::member))
                .toList();
        for (MemberResult loser : losers.subList(0, Math.min(2, losers.size()))) {
            sentences.add(scene.t(
                    "headline.loser",
                    scene.view().member(loser.member()),
                    scene.formats().amount(loser.netBenefit().negated())));
        }
        List<MemberResult> waiting = scene.plan().economy().members().stream()
                .filter(result -> !isLoss(result.netBenefit())
                        && !scene.view().yearsWithExtraCost(result.member()).isEmpty())
                .sorted(Comparator.comparing(
                                (MemberResult result) -> scene.view().extraCost(result.member()))
                        .reversed()
                        .thenComparing(MemberResult::member))
                .toList();
        if (!waiting.isEmpty()) {
            String member = waiting.get(0).member();
            List<Integer> years = scene.view().yearsWithExtraCost(member);
            String extra = scene.formats().amount(scene.view().extraCost(member));
            String span = years(years);
            String name = scene.view().member(member);
            sentences.add(scene.view()
                    .firstYearWithGain(member)
                    .map(gain -> scene.t("headline.waits", name, extra, span, String.valueOf(gain)))
                    .orElseGet(() -> scene.t("headline.pays", name, extra, span)));
        }
        if (losers.isEmpty()
                && !KeyFigures.isSomebodyWithheld(scene.view())
                && !scene.plan().economy().members().isEmpty()) {
            sentences.add(scene.t("headline.all-gain"));
        }
        return sentences;
    }

    /** Years as a span when they follow each other: {@code 2027–2029}, else as a list. */
    static String years(List<Integer> years) {
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        if (years.size() > 1 && last - first == years.size() - 1) {
            return first + "–" + last;
        }
        return String.join(", ", years.stream().map(String::valueOf).toList());
    }

    private static List<Deadline> councils(Scene scene) {
        return toDecide(scene).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.FORM_DECISION || decision(deadline))
                .toList();
    }

    private static Money missing(Deadline deadline) {
        Money missing = deadline.costOfMissing();
        return missing == null ? Money.ZERO : missing;
    }

    /** What costs most when it is missed in the first two years after the planning date, dearest first. */
    private static List<Deadline> dearest(Scene scene, int most) {
        LocalDate until = scene.plan().header().planningDate().plusYears(2);
        return toDecide(scene).stream()
                .filter(deadline -> missing(deadline).compareTo(WORTH_NAMING) >= 0
                        && !deadline.by().isAfter(until))
                .sorted(Comparator.comparing(SummarySection::missing)
                        .reversed()
                        .thenComparing(Deadline::by)
                        .thenComparing(Deadline::id))
                .limit(most)
                .toList();
    }

    /** The first council decisions and what is dearest to miss, by date. */
    private static List<Deadline> first(Scene scene, List<Deadline> all) {
        Set<Deadline> chosen = new LinkedHashSet<>(
                councils(scene).stream().limit(TOP_DEADLINES / 2).toList());
        for (Deadline deadline : dearest(scene, TOP_DEADLINES)) {
            if (chosen.size() < TOP_DEADLINES) {
                chosen.add(deadline);
            }
        }
        return chosen.isEmpty()
                ? all.subList(0, Math.min(TOP_DEADLINES, all.size()))
                : chosen.stream()
                        .sorted(Comparator.comparing(Deadline::by).thenComparing(Deadline::id))
                        .toList();
    }

    /** What somebody must decide, by date: everything but go-lives and switch-offs. */
    static List<Deadline> toDecide(Scene scene) {
        return scene.plan().deadlines().stream()
                .filter(CalendarSection::toDecide)
                .toList();
    }

    /** What a deadline is about, in words. */
    static String subject(Scene scene, Deadline deadline) {
        String area = deadline.area().isEmpty() ? "" : scene.view().area(deadline.area());
        String what = scene.view()
                .findContract(deadline.subject())
                .map(scene.view()::contract)
                .or(() -> scene.view().findAsset(deadline.subject()).map(asset -> asset.name()))
                .orElseGet(() -> scene.view().name(deadline.subject()));
        if (what.equals(deadline.subject()) && what.equals(deadline.area())) {
            return area;
        }
        return area.isEmpty() || area.equals(what) ? what : what.isEmpty() ? area : area + ": " + what;
    }

    private static void figures(Scene scene, Page page) {
        Economy economy = scene.plan().economy();
        Formats formats = scene.formats();
        page.open("dl", "class", "figures");
        figure(page, scene.t("figure.zero"), formats.millions(economy.zeroPresentValue()), scene.t("figure.zero.note"));
        figure(page, scene.t("figure.plan"), formats.millions(economy.planPresentValue()), scene.t("figure.plan.note"));
        PlanUncertainty uncertainty = scene.plan().uncertainty();
        if (uncertainty != null) {
            figure(
                    page,
                    scene.t("figure.sure"),
                    formats.millions(uncertainty.whole().costP85()),
                    scene.t(
                            "figure.sure.note",
                            formats.millions(uncertainty.whole().costP50())));
        }
        Money saving = scene.view().saving();
        figure(
                page,
                scene.t(isLoss(saving) ? "figure.extra" : "figure.saving"),
                formats.millions(isLoss(saving) ? saving.negated() : saving),
                scene.t(
                        "figure.saving.note",
                        scene.formats().count("years", scene.plan().header().analysisMonths() / 12),
                        formats.percent(scene.plan().header().discountBasisPoints())));
        YearMonth payback = economy.paybackMonth();
        figure(
                page,
                scene.t("figure.payback"),
                payback(scene, payback, scene.view().isSavingWithheld("")),
                scene.t("figure.payback.note"));
        figure(
                page,
                scene.t("figure.peak"),
                formats.millions(economy.peakFunding()),
                scene.t("figure.peak.note", formats.amount(economy.writeOff())));
        var points = scene.plan().harmonization();
        if (!points.isEmpty()) {
            figure(
                    page,
                    scene.t("figure.index"),
                    formats.percent(points.get(points.size() - 1).indexBasisPoints()),
                    scene.t("figure.index.note", formats.percent(points.get(0).indexBasisPoints())));
        }
        page.close("dl");
    }

    private static void figure(Page page, String name, String value, String note) {
        page.open("div").element("dt", name).element("dd", value);
        page.element("dd", note, "class", "note").close("div");
    }

    private static void decisions(Scene scene, Page page) {
        page.element("h3", scene.t("decided.title"), "class", "sheet");
        if (scene.plan().decisions().isEmpty()) {
            page.element("p", scene.t("decided.none"));
            return;
        }
        page.table(scene.t("decided.caption"), "data", "dates", "keep");
        page.heads(
                scene.t("col.area"),
                scene.t("col.decision"),
                scene.t("col.moves"),
                scene.t("col.stands"),
                scene.t("col.body"),
                scene.t("col.decide-by"),
                ">" + scene.t("col.missing"));
        for (AreaDecision decision : scene.plan().decisions()) {
            page.open("tr").rowHead(scene.view().area(decision.area()));
            String target = decision.target();
            String name = target == null
                    ? scene.t("decided.local")
                    : "→ " + scene.view().target(target);
            page.cell(decision.pinned() ? scene.t("decided.pinned", name) : name);
            page.cell(names(scene, decision.movingMembers()));
            page.cell(names(scene, decision.settledMembers()) + out(scene, decision));
            Deadline council = councilDecision(scene, decision);
            String none = scene.labels().text("none");
            page.element("td", council == null ? none : scene.labels().word("body", council.body()), "class", "body");
            YearMonth by = decision.decideBy();
            page.cell(by == null ? none : scene.formats().mediumMonth(by));
            Money missing = council == null ? null : council.costOfMissing();
            page.number(missing == null ? none : scene.formats().amount(missing));
            page.close("tr");
        }
        page.endTable();
    }

    /** Whether it is the decision on a target. */
    private static boolean decision(Deadline deadline) {
        return deadline.kind() == DeadlineKind.COUNCIL_DECISION || deadline.kind() == DeadlineKind.JOINT_DECISION;
    }

    /** Who stays out of what is decided. */
    private static String out(Scene scene, AreaDecision decision) {
        List<String> out = scene.view().sittingOut(decision.area());
        return out.isEmpty() ? "" : " " + scene.t("decided.out", names(scene, out));
    }

    private static @Nullable Deadline councilDecision(Scene scene, AreaDecision decision) {
        return scene.plan().deadlines().stream()
                .filter(deadline -> decision(deadline) && deadline.subject().equals(decision.target()))
                .findFirst()
                .orElse(null);
    }

    private static String names(Scene scene, List<String> members) {
        if (members.isEmpty()) {
            return scene.labels().text("none");
        }
        if (members.size() == scene.plan().members().size()) {
            return scene.t("all-members");
        }
        return scene.list(members.stream().map(scene.view()::member).toList());
    }

    private static void deadlines(Scene scene, Page page) {
        List<Deadline> all = toDecide(scene);
        page.element("h3", scene.t("next.title"));
        if (all.isEmpty()) {
            page.element("p", scene.t("next.none"));
            return;
        }
        page.table(scene.t("next.caption"), "data", "dates", "keep");
        CalendarSection.heads(scene, page);
        for (Deadline deadline : first(scene, all)) {
            CalendarSection.row(scene, page, deadline, true);
        }
        page.endTable();
        if (all.size() > TOP_DEADLINES) {
            page.open("p")
                    .element("a", scene.t("next.all", scene.formats().number(all.size())), "href", "#calendar")
                    .close("p");
        }
    }

    private static void members(Scene scene, Page page) {
        List<MemberResult> results = scene.plan().economy().members();
        page.element("h3", scene.t("winners.title"));
        if (results.isEmpty()) {
            page.element("p", scene.t("money.none"));
            return;
        }
        long largest = results.stream()
                .filter(result -> !result.netBenefit().isWithheld())
                .mapToLong(result -> Math.abs(result.netBenefit().minor()))
                .max()
                .orElse(1);
        page.table(scene.t("winners.caption"), "data", "keep");
        page.heads(
                scene.t("col.member"),
                scene.t("col.result"),
                ">" + scene.t("col.net", scene.formats().millionUnit()),
                scene.t("col.bar"),
                ">" + scene.t("col.per-inhabitant"),
                ">" + scene.t("col.early", scene.formats().millionUnit()),
                ">" + scene.t("col.worst-year"));
        for (MemberResult result : results) {
            int inhabitants = scene.view()
                    .findMember(result.member())
                    .map(MemberInfo::inhabitants)
                    .orElse(0);
            Money net = result.netBenefit();
            boolean withheld = net.isWithheld() && !(net.isBand() && (net.least() >= 0 || net.most() < 0));
            page.open("tr", "data-member", result.member());
            page.open("th", "scope", "row")
                    .element("a", scene.view().member(result.member()), "href", "#" + Scene.anchor(result.member()))
                    .close("th");
            page.cell(
                    withheld
                            ? scene.formats().withheld()
                            : isLoss(net) ? "▼ " + scene.t("result.loses") : "▲ " + scene.t("result.gains"));
            page.number(signedMillions(scene, result.netBenefit()));
            page.open("td");
            bar(scene, page, result.netBenefit(), Math.max(1, largest));
            page.close("td");
            page.number(scene.formats().perInhabitant(result.netBenefit(), inhabitants));
            page.number(signedMillions(scene, result.netBenefitEarly()));
            page.number(
                    result.maxYearlyExtra().isZero()
                            ? scene.labels().text("none")
                            : scene.formats().amount(result.maxYearlyExtra()));
            page.close("tr");
        }
        page.endTable();
        page.element("p", scene.t("winners.note"), "class", "note");
    }

    /** An amount in millions with its sign, without a unit. */
    static String signedMillions(Scene scene, Money amount) {
        String text = scene.formats().millionsPlain(amount);
        return !amount.isWithheld() && amount.minor() > 0 ? "+" + text : text;
    }

    /** Whether an amount, or the whole of its band, is shown and negative. */
    static boolean isLoss(Money amount) {
        return amount.isBand() ? amount.most() < 0 : !amount.isWithheld() && amount.minor() < 0;
    }

    /** The month of payback in words, also when there is none or it is kept from the reader. */
    static String payback(Scene scene, java.time.@Nullable YearMonth month, boolean withheld) {
        return withheld
                ? scene.formats().withheld()
                : month == null
                        ? scene.t("figure.payback.never")
                        : scene.formats().mediumMonth(month);
    }

    /** A bar to the right of the middle for a gain, to the left and hatched for a loss; none for a withheld amount. */
    static void bar(Scene scene, Page page, Money money, long largest) {
        if (money.isWithheld()) {
            return;
        }
        long amount = money.minor();
        int width = (int) (Math.abs(amount) * 95 / largest);
        String text = scene.t(amount < 0 ? "result.loses" : "result.gains") + " "
                + scene.formats().amount(new Money(Math.abs(amount)));
        page.open(
                "svg",
                "class",
                "bar",
                "width",
                "200",
                "height",
                "16",
                "viewBox",
                "0 0 200 16",
                "role",
                "img",
                "aria-label",
                text);
        page.raw("<line class=\"axis\" x1=\"100\" y1=\"0\" x2=\"100\" y2=\"16\"/>");
        page.raw(
                amount < 0
                        ? "<rect class=\"loss\" x=\"" + (100 - width) + "\" y=\"3\" width=\"" + width
                                + "\" height=\"10\"/>"
                        : "<rect class=\"gain\" x=\"100\" y=\"3\" width=\"" + width + "\" height=\"10\"/>");
        page.close("svg");
    }

    private static void defaults(Scene scene, Page page) {
        page.element("h3", scene.t("trust.title"));
        int errors = 0;
        for (var line : scene.plan().dataQuality()) {
            errors += line.errors();
        }
        Money money = scene.view().moneyOnDefaults("");
        page.element(
                "p",
                scene.t(
                        "trust.text",
                        scene.formats()
                                .count("defaults", scene.plan().defaults().size()),
                        scene.formats().amount(money),
                        scene.formats().share(scene.view().defaultShareBasisPoints()),
                        scene.formats().number(errors)));
        page.open("p")
                .element("a", scene.t("trust.more"), "href", "#assumptions")
                .close("p");
    }
}
