package no.samtakt.report.html;

import java.time.YearMonth;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.BridgePlan;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;

/** Every decision and notice with its date, and the integrations to keep alive meanwhile. */
final class CalendarSection {

    private CalendarSection() {}

    static void write(Scene scene, Page page) {
        FormTable.write(scene, page);
        if (scene.plan().deadlines().isEmpty()) {
            page.element("p", scene.t("next.none"));
            return;
        }
        page.element("p", scene.t("calendar.intro"));
        page.paper(scene.t(
                "calendar.paper",
                scene.formats().number(scene.plan().deadlines().size())));
        page.table(scene.t("calendar.caption"), "data", "dates", "sortable", "filterable");
        heads(scene, page);
        for (Deadline deadline : scene.plan().deadlines()) {
            row(scene, page, deadline, deadline.member().isEmpty() && toDecide(deadline));
        }
        page.endTable();
    }

    /** Whether somebody must act: everything but go-lives and switch-offs. */
    static boolean toDecide(Deadline deadline) {
        return deadline.kind() != DeadlineKind.GO_LIVE && deadline.kind() != DeadlineKind.SWITCH_OFF;
    }

    /** The heads of a table of deadlines. */
    static void heads(Scene scene, Page page) {
        page.heads(
                scene.t("col.by"),
                scene.t("col.what"),
                scene.t("col.about"),
                scene.t("col.body"),
                scene.t("col.member"),
                ">" + scene.t("col.missing"));
    }

    /**
     * One deadline as a row.
     *
     * @param printed whether it is on paper too
     */
    static void row(Scene scene, Page page, Deadline deadline, boolean printed) {
        page.open(
                "tr",
                "class",
                printed ? "row" : "screen",
                "data-member",
                deadline.member(),
                "data-kind",
                scene.labels().of(deadline.kind()));
        page.element(
                "th",
                scene.formats().date(deadline.by()),
                "scope",
                "row",
                "class",
                "date",
                "data-sort",
                deadline.by().toString());
        page.element("td", scene.labels().of(deadline.kind()), "class", "body");
        page.open("td").text(SummarySection.subject(scene, deadline));
        YearMonth effect = deadline.effect();
        if (effect != null && toDecide(deadline)) {
            page.element("span", scene.t("calendar.effect", scene.formats().mediumMonth(effect)), "class", "sub");
        }
        page.close("td");
        page.element("td", scene.labels().word("body", deadline.body()), "class", "body");
        page.cell(deadline.member().isEmpty() ? scene.t("all") : scene.view().member(deadline.member()));
        Money missing = deadline.costOfMissing();
        page.element(
                "td",
                missing == null ? scene.labels().text("none") : scene.formats().amount(missing),
                "class",
                "num",
                "data-sort",
                missing == null || missing.isWithheld() ? "-1" : String.valueOf(missing.minor()));
        page.close("tr");
    }

    static void writeBridges(Scene scene, Page page) {
        if (scene.plan().bridges().isEmpty()) {
            page.element("p", scene.t("bridges.none"));
            return;
        }
        page.element("p", scene.t("bridges.intro"));
        page.paper(scene.t(
                "bridges.paper", scene.formats().number(scene.plan().bridges().size())));
        page.table(scene.t("bridges.caption"), "data", "sortable", "screen");
        page.heads(
                scene.t("col.from-system"),
                scene.t("col.relation"),
                scene.t("col.to-system"),
                scene.t("col.member"),
                scene.t("col.from"),
                scene.t("col.until"),
                ">" + scene.t("col.per-month"),
                ">" + scene.t("col.present-value"));
        Money sum = Money.ZERO;
        for (BridgePlan bridge : scene.plan().bridges()) {
            sum = sum.plus(bridge.presentValue());
            page.open("tr", "data-member", bridge.member());
            page.rowHead(scene.view().asset(bridge.fromAsset()));
            page.cell(scene.labels().of(bridge.type()));
            page.cell(scene.view().asset(bridge.toAsset()));
            page.cell(scene.view().member(bridge.member()));
            page.element(
                    "td",
                    scene.formats().mediumMonth(bridge.from()),
                    "data-sort",
                    bridge.from().toString());
            YearMonth until = bridge.untilExclusive();
            page.element(
                    "td",
                    until == null ? scene.t("bridges.open") : scene.formats().mediumMonth(until.minusMonths(1)),
                    "data-sort",
                    until == null ? "9999" : until.toString());
            amount(scene, page, bridge.perMonth());
            amount(scene, page, bridge.presentValue());
            page.close("tr");
        }
        page.endTable();
        page.element("p", scene.t("bridges.sum", scene.formats().amount(sum)));
    }

    private static void amount(Scene scene, Page page, Money amount) {
        page.element(
                "td", scene.formats().moneyPlain(amount), "class", "num", "data-sort", String.valueOf(amount.minor()));
    }
}
