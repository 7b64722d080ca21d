package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.FrozenPeriod;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;

/**
 * The waves on a calendar, by area and by municipality: a table with a drawing per row, so that it can be read out, wraps over
 * printed pages between rows and repeats the years on each.
 */
final class GanttSection {

    private static final int MONTH = 14;

    private GanttSection() {}

    static void write(Scene scene, Page page) {
        if (scene.plan().tasks().isEmpty()) {
            page.element("p", scene.t("gantt.none"));
            return;
        }
        Calendar calendar = Calendar.of(scene);
        page.element("p", scene.t("gantt.intro"));
        legend(scene, page);
        overview(scene, page, calendar);
        page.paper(scene.t(
                "gantt.paper",
                scene.formats().number(scene.view().listTransitions().size())));
        page.element("h3", scene.t("gantt.by-area"), "class", "screen");
        start(scene, page, calendar, scene.t("gantt.by-area"), "scroll screen");
        for (AreaInfo area : scene.plan().areas()) {
            List<Task> tasks = scene.view().listTasksOfArea(area.code());
            if (!tasks.isEmpty()) {
                byArea(scene, page, calendar, area, tasks);
            }
        }
        page.close("table").close("div");
        page.element("h3", scene.t("gantt.by-member"), "class", "screen");
        start(scene, page, calendar, scene.t("gantt.by-member"), "scroll screen");
        for (MemberInfo member : scene.plan().members()) {
            List<Task> tasks = scene.view().listTransitions().stream()
                    .filter(task -> task.member().equals(member.id()))
                    .sorted(Comparator.comparing(Task::finish).thenComparing(Task::id))
                    .toList();
            if (!tasks.isEmpty()) {
                byMember(scene, page, calendar, member, tasks);
            }
        }
        page.close("table").close("div");
        frozenTable(scene, page);
    }

    /** One row per area: what is done in common and how many systems go live in each month. */
    private static void overview(Scene scene, Page page, Calendar calendar) {
        page.element("h3", scene.t("gantt.overview"));
        page.element("p", scene.t("gantt.overview.caption"), "class", "note");
        start(scene, page, calendar, scene.t("gantt.overview.caption"), "scroll");
        page.open("tbody");
        for (AreaInfo area : scene.plan().areas()) {
            List<Task> tasks = scene.view().listTasksOfArea(area.code());
            if (tasks.isEmpty()) {
                continue;
            }
            page.open("tr").open("th", "scope", "row").text(area.name());
            page.element("span", "→ " + scene.view().target(tasks.get(0).target()), "class", "sub");
            page.close("th").open("td");
            TreeMap<YearMonth, Integer> live = new TreeMap<>();
            for (Task task : tasks) {
                if (task.kind() == TaskKind.TRANSITION) {
                    live.merge(task.finish(), 1, Integer::sum);
                }
            }
            List<String> cells = new ArrayList<>();
            live.forEach((month, count) -> cells.add(scene.t(
                    "gantt.overview.cell",
                    scene.formats().mediumMonth(month),
                    scene.formats().number(count))));
            String text = scene.t("gantt.overview.row", area.name(), String.join(", ", cells));
            svg(page, calendar, 15, text);
            page.element("title", text);
            grid(scene, page, calendar);
            frozen(scene, page, calendar, "", area.code());
            for (Task task : tasks) {
                if (task.kind() != TaskKind.TRANSITION) {
                    common(scene, page, calendar, task);
                }
            }
            live.forEach((month, count) ->
                    page.raw(Symbols.goLives(calendar.x(scene.view().index(month)) + MONTH / 2, count)));
            page.close("svg").close("td").close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    /** Marks the months in which a member may not go live, or not work, in an area. */
    private static void frozen(Scene scene, Page page, Calendar calendar, String member, String area) {
        for (int i = 0; i < calendar.months(); i++) {
            YearMonth month = scene.view().month(calendar.first() + i);
            boolean noWork = false;
            boolean noGoLive = false;
            for (FrozenPeriod period : scene.plan().frozen()) {
                if (period.covers(member, area, month)) {
                    noWork |= period.kind() == FreezeKind.NO_WORK;
                    noGoLive |= period.kind() == FreezeKind.NO_GO_LIVE;
                }
            }
            if (noWork || noGoLive) {
                page.raw(Symbols.frozen(i * MONTH, MONTH, noWork));
            }
        }
    }

    private static void frozenTable(Scene scene, Page page) {
        List<FrozenPeriod> frozen = scene.plan().frozen();
        if (frozen.isEmpty()) {
            return;
        }
        page.paper(scene.t("frozen.paper", scene.formats().number(frozen.size())));
        page.element("h3", scene.t("frozen.title"), "class", "screen");
        page.table(scene.t("frozen.caption"), "data", "sortable", "filterable", "screen");
        page.heads(
                scene.t("frozen.months"),
                scene.t("frozen.kind"),
                scene.t("col.area"),
                scene.t("col.member"),
                scene.t("col.why"));
        for (FrozenPeriod period : frozen) {
            String kind = scene.labels().of(period.kind());
            page.open("tr", "data-member", period.member(), "data-kind", kind);
            page.element(
                    "th",
                    scene.formats().span(period.from(), period.through()),
                    "scope",
                    "row",
                    "class",
                    "date",
                    "data-sort",
                    period.from().toString());
            page.cell(
                    period.kind() == FreezeKind.CAPACITY_FACTOR
                            ? scene.t("frozen.left", kind, scene.formats().percent(period.factorBasisPoints()))
                            : kind);
            page.cell(
                    period.areas().isEmpty()
                            ? scene.t("frozen.all-areas")
                            : String.join(
                                    ", ",
                                    period.areas().stream()
                                            .map(scene.view()::area)
                                            .toList()));
            page.cell(period.member().isEmpty() ? scene.t("all") : scene.view().member(period.member()));
            page.cell(period.note()).close("tr");
        }
        page.endTable();
    }

    /** The months drawn: from the first start to the last tail, at least the months of the plan. */
    private record Calendar(int first, int months) {

        static Calendar of(Scene scene) {
            int first = 0;
            int last = scene.view().index(scene.plan().header().lastGoLive()) + 1;
            int end = 0;
            for (Task task : scene.plan().tasks()) {
                first = Math.min(first, scene.view().index(task.start()));
                end = Math.max(
                        end,
                        scene.view().index(task.finish())
                                + 2
                                + Math.max(task.hypercareMonths(), task.parallelMonths()));
            }
            return new Calendar(first, Math.max(12, Math.max(end, Math.min(last, end + 6)) - first));
        }

        int x(int index) {
            return (index - first) * MONTH;
        }

        int width() {
            return months * MONTH;
        }
    }

    private static void legend(Scene scene, Page page) {
        page.open("p", "class", "legend");
        Symbols.legendItem(page, Symbols.decide(1, 24), scene.labels().of(TaskKind.DECIDE));
        Symbols.legendItem(page, Symbols.procure(1, 24), scene.labels().of(TaskKind.PROCURE));
        Symbols.legendItem(page, Symbols.establish(1, 24), scene.labels().of(TaskKind.ESTABLISH));
        Symbols.legendItem(page, Symbols.work(1, 24), scene.t("gantt.work"));
        Symbols.legendItem(page, Symbols.goLive(13), scene.t("gantt.go-live"));
        Symbols.legendItem(page, Symbols.care(1, 24), scene.t("gantt.care"));
        Symbols.legendItem(page, Symbols.parallel(1, 24), scene.t("gantt.parallel"));
        Symbols.legendItem(page, Symbols.off(13), scene.t("gantt.off"));
        if (hasFrozen(scene, FreezeKind.NO_GO_LIVE)) {
            Symbols.legendItem(
                    page, Symbols.frozen(1, 24, false), scene.labels().of(FreezeKind.NO_GO_LIVE));
        }
        if (hasFrozen(scene, FreezeKind.NO_WORK)) {
            Symbols.legendItem(page, Symbols.frozen(1, 24, true), scene.labels().of(FreezeKind.NO_WORK));
        }
        page.close("p");
    }

    private static boolean hasFrozen(Scene scene, FreezeKind kind) {
        return scene.plan().frozen().stream().anyMatch(period -> period.kind() == kind);
    }

    private static void start(Scene scene, Page page, Calendar calendar, String caption, String classes) {
        page.open("div", "class", classes, "tabindex", "0", "role", "region", "aria-label", caption);
        page.open("table", "class", "gantt").element("caption", caption, "class", "hidden");
        page.open("thead").open("tr").columnHead(scene.t("gantt.what"), false);
        page.open("th", "scope", "col");
        svg(page, calendar, 26, scene.t("gantt.calendar"));
        for (int i = 0; i < calendar.months(); i++) {
            YearMonth month = scene.view().month(calendar.first() + i);
            int x = i * MONTH;
            if (month.getMonthValue() == 1 || i == 0) {
                if (month.getMonthValue() <= 9 || i > 0) {
                    page.raw("<text class=\"year\" x=\"" + (x + 2) + "\" y=\"11\">" + month.getYear() + "</text>");
                }
                page.raw("<line class=\"grid0\" x1=\"" + x + "\" y1=\"0\" x2=\"" + x + "\" y2=\"26\"/>");
            }
            if (month.getMonthValue() % 3 == 1) {
                page.raw("<text class=\"quarter\" x=\"" + (x + 2) + "\" y=\"23\">" + "Q"
                        + ((month.getMonthValue() + 2) / 3) + "</text>");
            }
        }
        page.close("svg").close("th").close("tr").close("thead");
    }

    private static void svg(Page page, Calendar calendar, int height, String label) {
        page.open(
                "svg",
                "viewBox",
                "0 0 " + calendar.width() + " " + height,
                "class",
                "track",
                "role",
                "img",
                "aria-label",
                label);
    }

    private static void grid(Scene scene, Page page, Calendar calendar) {
        StringBuilder years = new StringBuilder();
        StringBuilder quarters = new StringBuilder();
        for (int i = 0; i < calendar.months(); i++) {
            int month = scene.view().month(calendar.first() + i).getMonthValue();
            if (month == 1) {
                years.append('M').append(i * MONTH).append(" -4v23");
            } else if (month % 3 == 1) {
                quarters.append('M').append(i * MONTH).append(" -4v23");
            }
        }
        page.raw("<path class=\"grid1\" d=\"" + quarters + "\"/><path class=\"grid0\" d=\"" + years + "\"/>");
    }

    private static void byArea(Scene scene, Page page, Calendar calendar, AreaInfo area, List<Task> tasks) {
        page.open("tbody").open("tr", "class", "group");
        page.open("th", "scope", "rowgroup", "colspan", "2").text(area.name());
        page.text(" → " + scene.view().target(tasks.get(0).target()));
        page.close("th").close("tr");
        List<Task> common = tasks.stream()
                .filter(task -> task.kind() != TaskKind.TRANSITION)
                .toList();
        if (!common.isEmpty()) {
            page.open("tr").rowHead(scene.t("gantt.common")).open("td");
            svg(
                    page,
                    calendar,
                    15,
                    String.join(
                            "; ",
                            common.stream().map(task -> chain(scene, task)).toList()));
            page.element(
                    "title",
                    String.join(
                            "\n",
                            common.stream().map(task -> chain(scene, task)).toList()));
            grid(scene, page, calendar);
            common.forEach(task -> common(scene, page, calendar, task));
            page.close("svg").close("td").close("tr");
        }
        for (Task task : tasks) {
            if (task.kind() == TaskKind.TRANSITION) {
                row(
                        scene,
                        page,
                        calendar,
                        task,
                        scene.view().member(task.member()),
                        scene.view().asset(task.asset()));
            }
        }
        page.close("tbody");
    }

    /** What is done once for all on the way to a common solution. */
    private static void common(Scene scene, Page page, Calendar calendar, Task task) {
        int x = calendar.x(scene.view().index(task.start()));
        int width = Math.max(MONTH, calendar.x(scene.view().index(task.finish()) + 1) - x);
        page.raw(
                switch (task.kind()) {
                    case DECIDE -> Symbols.decide(x + 1, width - 2);
                    case PROCURE -> Symbols.procure(x + 1, width - 2);
                    default -> Symbols.establish(x + 1, width - 2);
                });
    }

    private static void byMember(Scene scene, Page page, Calendar calendar, MemberInfo member, List<Task> tasks) {
        page.open("tbody", "data-member", member.id()).open("tr", "class", "group");
        page.element("th", member.name(), "scope", "rowgroup", "colspan", "2").close("tr");
        for (Task task : tasks) {
            row(
                    scene,
                    page,
                    calendar,
                    task,
                    scene.view().area(task.area()),
                    scene.view().asset(task.asset()));
        }
        page.close("tbody");
    }

    private static String chain(Scene scene, Task task) {
        return scene.t(
                "gantt.chain",
                scene.labels().of(task.kind()),
                scene.formats().mediumMonth(task.start()),
                scene.formats().mediumMonth(task.finish()));
    }

    private static void row(Scene scene, Page page, Calendar calendar, Task task, String head, String sub) {
        page.open("tr", "data-member", task.member()).open("th", "scope", "row").text(head);
        page.element("span", sub, "class", "sub").close("th").open("td");
        String text = sentence(scene, task);
        svg(page, calendar, 15, text);
        page.element("title", text);
        grid(scene, page, calendar);
        frozen(scene, page, calendar, task.member(), task.area());
        int x = calendar.x(scene.view().index(task.start()));
        int live = scene.view().index(task.finish());
        int after = calendar.x(live + 1);
        page.raw(Symbols.work(x + 1, Math.max(2, after - x - 2)));
        if (task.hypercareMonths() > 0) {
            page.raw(Symbols.care(after, task.hypercareMonths() * MONTH));
        }
        if (task.parallelMonths() > 0) {
            page.raw(Symbols.parallel(after, task.parallelMonths() * MONTH));
        }
        page.raw(Symbols.goLive(calendar.x(live) + MONTH / 2));
        YearMonth off = task.switchOff();
        if (off != null && calendar.x(scene.view().index(off)) < calendar.width()) {
            page.raw(Symbols.off(calendar.x(scene.view().index(off)) + 3));
        }
        page.close("svg").close("td").close("tr");
    }

    /** A transition in words. */
    static String sentence(Scene scene, Task task) {
        String text = scene.t(
                "gantt.sentence",
                scene.view().member(task.member()),
                scene.view().asset(task.asset()),
                scene.view().target(task.target()),
                scene.formats().mediumMonth(task.start()),
                scene.formats().mediumMonth(task.finish()));
        YearMonth off = task.switchOff();
        if (task.hypercareMonths() > 0) {
            text += " " + scene.t("gantt.sentence.care", scene.formats().months(task.hypercareMonths()));
        }
        if (task.parallelMonths() > 0) {
            text += " " + scene.t("gantt.sentence.parallel", scene.formats().months(task.parallelMonths()));
        }
        return off == null
                ? text
                : text + " " + scene.t("gantt.sentence.off", scene.formats().mediumMonth(off));
    }
}
