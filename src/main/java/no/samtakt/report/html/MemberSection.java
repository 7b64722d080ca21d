package no.samtakt.report.html;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.KeptAsset;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.PoolEffort;
import no.samtakt.planning.MigrationPlan.Task;

/** One page for each municipality: what changes there, when, what it takes and what it costs. */
final class MemberSection {

    private MemberSection() {}

    static void write(Scene scene, Page page) {
        page.element("p", scene.t("members.intro"));
        for (MemberInfo member : scene.plan().members()) {
            String id = Scene.anchor(member.id());
            page.open("article", "id", id, "class", "member", "data-member", member.id(), "aria-labelledby", id + "-h");
            page.element("h3", member.name(), "id", id + "-h");
            page.element(
                    "p",
                    scene.t(
                            "members.facts",
                            scene.formats().number(member.inhabitants()),
                            scene.formats().date(member.inhabitantsDate()),
                            scene.formats().number(member.ictStaff()),
                            scene.formats().amount(scene.view().annualCostToday(member.id()))),
                    "class",
                    "note");
            result(scene, page, member);
            systems(scene, page, member);
            effort(scene, page, member);
            contracts(scene, page, member);
            page.element("h4", scene.t("members.money"));
            if (scene.view().years().isEmpty()) {
                page.element("p", scene.t("money.none"));
            } else {
                MoneySection.yearTable(scene, page, scene.view().years(), member.id());
                CaseSection.table(scene, page, scene.plan().appraisal(), member.id());
            }
            deadlines(scene, page, member);
            page.close("article");
        }
    }

    private static void result(Scene scene, Page page, MemberInfo member) {
        MemberResult result = scene.view().findResult(member.id()).orElse(null);
        if (result == null) {
            return;
        }
        if (result.netBenefit().isBand()) {
            String band = scene.formats().amount(result.netBenefit());
            page.element("p", scene.t("members.band", member.name(), band), "class", "headline small");
            return;
        }
        if (result.netBenefit().isWithheld()) {
            page.element("p", scene.t("members.withheld", member.name()), "class", "headline small");
            return;
        }
        boolean gains = result.netBenefit().minor() >= 0;
        String amount = scene.formats()
                .amount(gains ? result.netBenefit() : result.netBenefit().negated());
        String text = scene.t(
                gains ? "members.gains" : "members.loses",
                member.name(),
                amount,
                scene.formats().perInhabitant(result.netBenefit(), member.inhabitants()));
        List<Integer> extra = scene.view().yearsWithExtraCost(member.id());
        if (!extra.isEmpty()) {
            text += " "
                    + scene.t(
                            "members.extra",
                            scene.formats().amount(scene.view().extraCost(member.id())),
                            SummarySection.years(extra),
                            scene.formats().amount(result.maxYearlyExtra()));
        }
        YearMonth payback = result.paybackMonth();
        if (payback != null) {
            text += " " + scene.t("members.payback", scene.formats().month(payback));
        }
        if (!result.writeOff().isZero()) {
            text += " " + scene.t("members.write-off", scene.formats().amount(result.writeOff()));
        }
        page.element("p", (gains ? "▲ " : "▼ ") + text, "class", "headline small");
        terms(scene, page, member);
    }

    /** That a member stays out or joins later, and what would mend what it loses. */
    private static void terms(Scene scene, Page page, MemberInfo member) {
        List<String> sentences = new ArrayList<>();
        if (scene.view().isAbsent(member.id())) {
            sentences.add(scene.t("members.absent", member.name()));
        }
        scene.view()
                .findJoining(member.id())
                .ifPresent(month -> sentences.add(
                        scene.t("members.joins", member.name(), scene.formats().month(month))));
        scene.view()
                .findLoss(member.id())
                .filter(loss -> !loss.compensation().isWithheld())
                .ifPresent(loss -> sentences.add(
                        scene.t("members.mend", member.name(), scene.formats().amount(loss.compensation()))));
        if (!sentences.isEmpty()) {
            page.element("p", String.join(" ", sentences), "class", "small");
        }
    }

    private static void systems(Scene scene, Page page, MemberInfo member) {
        page.element("h4", scene.t("members.systems"));
        page.table(scene.t("members.systems.caption", member.name()), "data", "dense");
        page.heads(
                scene.t("col.area"),
                scene.t("col.today"),
                scene.t("col.becomes"),
                scene.t("members.work"),
                scene.t("gantt.off"));
        for (AreaInfo area : scene.plan().areas()) {
            for (AssetInfo asset : scene.view().listAssets(member.id(), area.code())) {
                system(scene, page, area, asset);
            }
        }
        page.endTable();
        stays(scene, page, member);
    }

    /** On paper the systems that stay are a few lines. */
    private static void stays(Scene scene, Page page, MemberInfo member) {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (KeptAsset kept : scene.plan().kept()) {
            scene.view()
                    .findAsset(kept.asset())
                    .filter(asset -> asset.member().equals(member.id()))
                    .ifPresent(asset -> byReason.computeIfAbsent(kept.reason(), key -> new ArrayList<>())
                            .add(asset.name()));
        }
        byReason.forEach((reason, names) -> page.paper(scene.t(
                "members.stays",
                scene.labels().word("kept", reason),
                scene.formats().number(names.size()),
                scene.list(names))));
    }

    private static void system(Scene scene, Page page, AreaInfo area, AssetInfo asset) {
        boolean moves = scene.view().findTransition(asset.id()).isPresent();
        page.open("tr", "class", moves ? "row" : "screen").rowHead(area.name());
        page.open("td").text(asset.name());
        String detail = asset.product().isEmpty() || asset.product().equals(asset.name()) ? "" : asset.product();
        if (!asset.owner().isEmpty()) {
            detail = detail.isEmpty() ? asset.owner() : detail + " · " + asset.owner();
        }
        if (!detail.isEmpty()) {
            page.element("span", detail, "class", "sub");
        }
        page.close("td");
        page.open("td").text(MatrixSection.outcome(scene, asset));
        scene.view().findKept(asset.id()).ifPresent(kept -> {
            if (!kept.reason().equals("ALREADY_THERE")) {
                page.element("span", scene.labels().word("kept", kept.reason()), "class", "sub");
            }
        });
        page.close("td");
        Task task = scene.view().findTransition(asset.id()).orElse(null);
        page.element(
                "td",
                task == null ? scene.labels().text("none") : scene.formats().span(task.start(), task.finish()),
                "class",
                "body");
        YearMonth off = task == null ? null : task.switchOff();
        page.cell(off == null ? scene.labels().text("none") : scene.formats().mediumMonth(off));
        page.close("tr");
    }

    private static void effort(Scene scene, Page page, MemberInfo member) {
        Map<String, TreeMap<Integer, Long>> roles = new TreeMap<>();
        TreeMap<Integer, Long> years = new TreeMap<>();
        for (Task task : scene.plan().tasks()) {
            if (!task.member().equals(member.id())) {
                continue;
            }
            for (PoolEffort effort : task.effort()) {
                int year = task.finish().getYear();
                roles.computeIfAbsent(effort.pool(), key -> new TreeMap<>())
                        .merge(year, effort.effort().centi(), Long::sum);
                years.merge(year, effort.effort().centi(), Long::sum);
            }
        }
        page.element("h4", scene.t("members.effort"));
        if (roles.isEmpty()) {
            page.element("p", scene.t("members.effort.none"));
            return;
        }
        page.table(scene.t("members.effort.caption"), "data");
        page.open("thead").open("tr").columnHead(scene.t("col.pool"), false);
        years.keySet().forEach(year -> page.columnHead(String.valueOf(year), true));
        page.columnHead(scene.t("col.sum"), true);
        page.close("tr").close("thead").open("tbody");
        roles.forEach((pool, byYear) -> {
            page.open("tr").open("th", "scope", "row").text(role(scene, pool));
            boolean common = scene.view()
                    .findPool(pool)
                    .map(found -> found.member().isEmpty())
                    .orElse(false);
            if (common) {
                page.element("span", scene.t("load.common"), "class", "sub");
            }
            page.close("th");
            long sum = 0;
            for (int year : years.keySet()) {
                long days = byYear.getOrDefault(year, 0L);
                sum += days;
                page.number(
                        days == 0
                                ? scene.labels().text("none")
                                : scene.formats().days(days));
            }
            page.number(scene.formats().days(sum)).close("tr");
        });
        page.open("tr", "class", "sum").rowHead(scene.t("col.sum"));
        long all = 0;
        for (long days : years.values()) {
            all += days;
            page.number(scene.formats().days(days));
        }
        page.number(scene.formats().days(all)).close("tr").endTable();
    }

    private static String role(Scene scene, String pool) {
        return scene.view().findPool(pool).map(found -> found.role()).orElse(pool);
    }

    private static void contracts(Scene scene, Page page, MemberInfo member) {
        List<ContractPlan> contracts = scene.plan().contracts().stream()
                .filter(contract -> contract.member().equals(member.id()))
                .toList();
        page.element("h4", scene.t("members.contracts"));
        if (contracts.isEmpty()) {
            page.element("p", scene.t("members.contracts.none"));
            return;
        }
        long paid = contracts.stream()
                .filter(contract -> contract.wasted().isZero())
                .count();
        if (paid > 0) {
            page.paper(scene.t("members.contracts.paper", scene.formats().number(paid)));
        }
        page.table(scene.t("members.contracts.caption"), "data", "dense");
        page.heads(
                scene.t("col.contract"),
                ">" + scene.t("col.price", scene.formats().unit()),
                scene.t("col.end"),
                scene.t("col.not-needed"),
                scene.t("col.paid-until"),
                ">" + scene.t("col.wasted"),
                scene.t("col.notice"));
        for (ContractPlan contract : contracts) {
            contract(scene, page, contract);
        }
        page.endTable();
    }

    private static void contract(Scene scene, Page page, ContractPlan contract) {
        String none = scene.labels().text("none");
        page.open("tr", "class", contract.wasted().isZero() ? "screen" : "row");
        page.rowHead(scene.view().contract(contract));
        page.number(
                contract.confidential() && !contract.annualPrice().isWithheld()
                        ? scene.t("contract.confidential", scene.formats().moneyPlain(contract.annualPrice()))
                        : scene.formats().moneyPlain(contract.annualPrice()));
        YearMonth end = contract.end();
        page.cell(end == null ? scene.t("contract.open") : scene.formats().mediumMonth(end));
        YearMonth close = contract.closeNeeded();
        page.cell(close == null ? scene.t("contract.kept") : scene.formats().mediumMonth(close));
        YearMonth exit = contract.exit();
        page.cell(exit == null ? scene.t("contract.through") : scene.formats().mediumMonth(exit.minusMonths(1)));
        page.number(contract.wasted().isZero() ? none : scene.formats().amount(contract.wasted()));
        List<String> notes = notes(scene, contract);
        page.open("td").text(notes.isEmpty() ? none : String.join("; ", notes));
        if (contract.procurementRisk()) {
            page.element("span", "⚠ " + scene.t("contract.risk"), "class", "sub");
        }
        page.close("td").close("tr");
    }

    /** What to do about a contract: each kind once, with its first date and how often it comes back. */
    private static List<String> notes(Scene scene, ContractPlan contract) {
        Map<DeadlineKind, List<LocalDate>> dates = new LinkedHashMap<>();
        for (Deadline deadline : scene.plan().deadlines()) {
            if (deadline.subject().equals(contract.id())) {
                dates.computeIfAbsent(deadline.kind(), key -> new ArrayList<>()).add(deadline.by());
            }
        }
        List<String> notes = new ArrayList<>();
        dates.forEach((kind, days) -> {
            String first = scene.formats().date(days.get(0));
            notes.add(
                    days.size() == 1
                            ? scene.t("contract.todo", scene.labels().of(kind), first)
                            : scene.t(
                                    "contract.todo.again",
                                    scene.labels().of(kind),
                                    first,
                                    scene.formats().number(days.size() - 1),
                                    String.valueOf(days.get(days.size() - 1).getYear())));
        });
        return notes;
    }

    private static void deadlines(Scene scene, Page page, MemberInfo member) {
        List<Deadline> deadlines = SummarySection.toDecide(scene).stream()
                .filter(deadline -> deadline.member().equals(member.id())
                        || deadline.member().isEmpty())
                .toList();
        page.element("h4", scene.t("members.deadlines"));
        if (deadlines.isEmpty()) {
            page.element("p", scene.t("next.none"));
            return;
        }
        LocalDate until = scene.plan().header().planningDate().plusYears(2);
        page.paper(scene.t("members.deadlines.paper", scene.formats().date(until)));
        page.table(scene.t("members.deadlines.caption", member.name()), "data", "dates");
        CalendarSection.heads(scene, page);
        deadlines.forEach(deadline -> CalendarSection.row(
                scene,
                page,
                deadline,
                !deadline.member().isEmpty() && !deadline.by().isAfter(until)));
        page.endTable();
    }
}
