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
        if (scene.plan().deadlines().isEmpty()) {
            page.element("p", scene.t("next.none"));
            return;
        }
        page.element("p", scene.t("calendar.intro"));
        page.table(scene.t("calendar.caption"), "data", "sortable", "filterable");
        heads(scene, page);
        for (Deadline deadline : scene.plan().deadlines()) {
            row(scene, page, deadline);
        }
        page.endTable();
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

    /** One deadline as a row. */
    static void row(Scene scene, Page page, Deadline deadline) {
        page.open(
                "tr",
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
        page.cell(scene.labels().of(deadline.kind()));
        page.open("td").text(SummarySection.subject(scene, deadline));
        YearMonth effect = deadline.effect();
        boolean same = deadline.kind() == DeadlineKind.GO_LIVE || deadline.kind() == DeadlineKind.SWITCH_OFF;
        if (effect != null && !same) {
            page.element("span", scene.t("calendar.effect", scene.formats().mediumMonth(effect)), "class", "sub");
        }
        page.close("td");
        page.cell(scene.labels().word("body", deadline.body()));
        page.cell(
                deadline.member().isEmpty()
                        ? scene.t("all-members")
                        : scene.view().member(deadline.member()));
        Money missing = deadline.costOfMissing();
        page.element(
                "td",
                missing == null ? scene.labels().text("none") : scene.formats().amount(missing),
                "class",
                "num",
                "data-sort",
                missing == null ? "-1" : String.valueOf(missing.minor()));
        page.close("tr");
    }

    static void writeBridges(Scene scene, Page page) {
        if (scene.plan().bridges().isEmpty()) {
            page.element("p", scene.t("bridges.none"));
            return;
        }
        page.element("p", scene.t("bridges.intro"));
        page.table(scene.t("bridges.caption"), "data", "sortable");
        page.heads(
                scene.t("col.from-system"),
                scene.t("col.relation"),
                scene.t("col.to-system"),
                scene.t("col.member"),
                scene.t("col.from"),
                scene.t("col.until"),
                ">" + scene.t("col.per-month"),
                ">" + scene.t("col.present-value"));
        long sum = 0;
        for (BridgePlan bridge : scene.plan().bridges()) {
            sum += bridge.presentValue().minor();
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
        page.element("p", scene.t("bridges.sum", scene.formats().amount(new Money(sum))));
    }

    private static void amount(Scene scene, Page page, Money amount) {
        page.element(
                "td", scene.formats().moneyPlain(amount), "class", "num", "data-sort", String.valueOf(amount.minor()));
    }
}
