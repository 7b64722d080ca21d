package no.samtakt.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.common.Texts;
import no.samtakt.inventory.difference.Change;
import no.samtakt.report.Formats;
import no.samtakt.report.ImportView;
import no.samtakt.report.Labels;

/**
 * What an import found, on one page: per municipality, what to decide and to mend, what was assumed and what it leads to, what
 * has changed, and what became of every row. Works without scripts: the filters are plain form elements and style.
 */
public final class ImportPage {

    /** Rows of one table shown; the rest is in the file for programs. */
    private static final int MOST = 2000;

    private static final List<String> SECTIONS = List.of("summary", "members", "products", "problems", "assumed");

    private final ImportView view;
    private final Formats formats;
    private final Labels labels;
    private final Texts texts;
    private final Page page = new Page();

    private ImportPage(ImportView view, Locale locale) {
        this.view = view;
        this.formats = Formats.of(locale, view.currency());
        this.labels = Labels.of(locale);
        this.texts = Texts.of("no.samtakt.report.html", locale);
    }

    /**
     * The page.
     *
     * @param version of the program, for the foot
     * @return a complete HTML document, to be stored as UTF-8
     */
    public static String render(ImportView view, String version, Locale locale) {
        return new ImportPage(view, locale).render(version);
    }

    private String t(String key, Object... args) {
        return texts.get("import." + key, args);
    }

    private String render(String version) {
        begin();
        List<String> sections = new ArrayList<>(SECTIONS);
        if (!view.changes().isEmpty()) {
            sections.add("changes");
        }
        if (view.plan() != null) {
            sections.add("plan");
        }
        sections.add("sheets");
        page.open("nav", "class", "toc", "aria-label", texts.get("contents")).open("ol");
        for (String section : sections) {
            page.open("li")
                    .element("a", t("section." + section), "href", "#" + section)
                    .close("li");
        }
        page.close("ol").close("nav").open("main", "id", "main");
        for (String section : sections) {
            page.open("section", "id", section, "aria-labelledby", "h-" + section);
            page.element("h2", t("section." + section), "id", "h-" + section);
            switch (section) {
                case "summary" -> summary();
                case "members" -> members();
                case "products" -> products();
                case "problems" -> problems();
                case "assumed" -> assumed();
                case "changes" -> changes();
                case "plan" -> plan();
                default -> sheets();
            }
            page.close("section");
        }
        page.close("main");
        page.open("footer", "class", "foot")
                .element("p", texts.get("made-by", version))
                .close("footer");
        page.close("body").close("html");
        return page.finish();
    }

    private void begin() {
        String title = t("title", view.cooperation());
        page.raw("<!DOCTYPE html>\n").open("html", "lang", texts.locale().getLanguage());
        page.open("head").leaf("meta", "charset", "utf-8");
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.leaf(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        page.element("title", title);
        page.open("style")
                .raw(HtmlReport.resource("report.css").replace("/*PRINT-NOTE*/", ""))
                .raw(filterStyle())
                .close("style")
                .close("head")
                .open("body");
        page.element("a", texts.get("skip"), "href", "#main", "class", "skip");
        page.open("header", "class", "top");
        page.element("p", view.cooperation(), "class", "over").element("h1", title);
        if (!view.notice().isBlank()) {
            page.element("p", view.notice(), "class", "notice", "role", "note");
        }
        page.element("p", t("date", formats.date(view.date())), "class", "assume")
                .close("header");
    }

    /** Style that hides what the chosen filters leave out. */
    private String filterStyle() {
        StringBuilder css = new StringBuilder(
                "\n.choose { display: inline-block; margin: .15rem .9rem .15rem .2rem; }\n.filters { margin: .4rem 0 0; color: var(--soft); font-size: .9rem; }\n.ERROR { color: var(--warn); font-weight: 650; }\n@media print { .choose, .filters, section > input { display: none; } }\n");
        for (int i = 0; i < view.members().size(); i++) {
            css.append("#who-")
                    .append(i)
                    .append(":checked ~ .scroll tbody tr:not(.w")
                    .append(i)
                    .append(") { display: none; }\n");
        }
        for (Severity severity : Severity.values()) {
            css.append("#sev-")
                    .append(severity)
                    .append(":not(:checked) ~ .scroll tbody tr.s-")
                    .append(severity)
                    .append(" { display: none; }\n");
        }
        return css.toString();
    }

    private String who(String member) {
        for (int i = 0; i < view.members().size(); i++) {
            if (view.members().get(i).id().equals(member)) {
                return "w" + i;
            }
        }
        return "w";
    }

    private void figure(String name, long value, String note) {
        page.open("div").element("dt", name).element("dd", formats.number(value));
        if (!note.isEmpty()) {
            page.element("dd", note, "class", "note");
        }
        page.close("div");
    }

    private void summary() {
        int[] rows = view.rows();
        if (!view.written()) {
            page.open("div", "class", "banner", "role", "note")
                    .element("p", t(view.stopped() ? "stopped" : "dry"))
                    .close("div");
        }
        page.element(
                "p",
                t(
                        "headline",
                        formats.number(rows[0]),
                        formats.number(view.sheets().stream()
                                .map(ImportView.SheetLine::file)
                                .distinct()
                                .count()),
                        formats.number(rows[1]),
                        formats.number(rows[2]),
                        formats.number(rows[3])),
                "class",
                "headline");
        page.open("dl", "class", "figures");
        figure(t("figure.members"), view.members().size(), "");
        figure(t("figure.products"), view.products().size(), t("figure.products.note", view.productsSettled()));
        figure(labels.of(Severity.ERROR), view.count(Severity.ERROR), "");
        figure(labels.of(Severity.WARNING), view.count(Severity.WARNING), "");
        figure(t("figure.changes"), view.changes().size(), t("figure.changes.note", formats.number(view.unchanged())));
        page.close("dl");
        page.element("h3", t("next"));
        page.open("ol");
        if (!view.products().isEmpty()) {
            page.element("li", t("next.products"));
        }
        if (view.count(Severity.ERROR) > 0) {
            page.element("li", t("next.errors"));
        }
        page.element("li", t("next.mapping")).element("li", t("next.plan")).close("ol");
    }

    private void members() {
        page.table(t("members.caption"), "data", "keep");
        page.heads(
                t("col.member"),
                ">" + t("col.systems"),
                ">" + t("col.contracts"),
                ">" + t("col.filled"),
                ">" + t("col.named"),
                ">" + t("col.dated"),
                ">" + t("col.priced"),
                ">" + t("col.resolved"),
                ">" + t("col.errors"));
        for (ImportView.MemberLine member : view.members()) {
            page.open("tr").rowHead(member.name());
            page.number(formats.number(member.systems())).number(formats.number(member.contracts()));
            for (int share :
                    List.of(member.filled(), member.named(), member.dated(), member.priced(), member.resolved())) {
                page.number(share < 0 ? t("members.nothing") : formats.percent(share));
            }
            page.number(formats.number(view.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR
                                    && problem.member().equals(member.id()))
                            .count()))
                    .close("tr");
        }
        page.endTable();
    }

    private void products() {
        if (view.products().isEmpty()) {
            page.element("p", "✓ " + t("products.none", view.productsSettled()));
            return;
        }
        page.element("p", t("products.intro"));
        page.table(t("products.caption"), "data", "keep");
        page.heads(
                t("col.written"),
                t("col.area"),
                t("col.vendor"),
                t("col.status"),
                t("col.candidates"),
                ">" + t("col.count"));
        view.products().stream().limit(MOST).forEach(line -> page.open("tr")
                .rowHead(line.written())
                .cell(line.area())
                .cell(line.vendor())
                .cell(labels.word("product", line.status()))
                .cell(line.candidates())
                .number(formats.number(line.members()))
                .close("tr"));
        page.endTable();
        more(view.products().size());
    }

    private void more(int count) {
        if (count > MOST) {
            page.element("p", t("more", formats.number(count - MOST)), "class", "note");
        }
    }

    private void problems() {
        if (view.problems().isEmpty()) {
            page.element("p", "✓ " + t("problems.none"));
            return;
        }
        page.element("p", t("problems.intro"));
        page.element("p", t("filter.severity"), "class", "filters");
        for (Severity severity : Severity.values()) {
            page.leaf("input", "type", "checkbox", "id", "sev-" + severity, "checked", "checked");
            page.element(
                    "label",
                    labels.of(severity) + " (" + formats.number(view.count(severity)) + ")",
                    "for",
                    "sev-" + severity,
                    "class",
                    "choose");
        }
        page.element("p", t("filter.member"), "class", "filters");
        choice("all", t("filter.all"), true);
        for (int i = 0; i < view.members().size(); i++) {
            choice(String.valueOf(i), view.members().get(i).name(), false);
        }
        page.table(t("problems.caption"), "data", "keep");
        page.heads(t("col.severity"), t("col.member"), t("col.place"), t("col.raw"), t("col.what"), t("col.do"));
        view.problems().stream()
                .sorted(Comparator.comparing(Problem::severity))
                .limit(MOST)
                .forEach(this::problem);
        page.endTable();
        more(view.problems().size());
    }

    private void choice(String id, String label, boolean checked) {
        List<String> attributes = new ArrayList<>(List.of("type", "radio", "name", "who", "id", "who-" + id));
        if (checked) {
            attributes.addAll(List.of("checked", "checked"));
        }
        page.leaf("input", attributes.toArray(String[]::new));
        page.element("label", label, "for", "who-" + id, "class", "choose");
    }

    private void problem(Problem problem) {
        page.open("tr", "class", "s-" + problem.severity() + " " + who(problem.member()));
        page.element(
                "td", labels.of(problem.severity()), "class", problem.severity().name());
        page.cell(problem.member().isEmpty() ? "" : view.member(problem.member()));
        place(problem.where());
        page.cell(problem.found()).cell(labels.problem(problem)).cell(labels.problemAdvice(problem));
        page.close("tr");
    }

    private void place(SourceCell where) {
        page.open("td").text(where.file());
        if (!where.inSheet().isEmpty()) {
            page.element("span", where.inSheet(), "class", "sub");
        }
        page.close("td");
    }

    private void assumed() {
        if (view.assumed().isEmpty()) {
            page.element("p", "✓ " + t("assumed.none"));
            return;
        }
        page.element("p", t("assumed.intro"));
        page.table(t("assumed.caption"), "data", "keep");
        page.heads(t("col.what"), t("col.value"), ">" + t("col.uses"), ">" + t("col.money"), t("col.consequence"));
        for (ImportView.Assumed line : view.assumed()) {
            page.open("tr")
                    .rowHead(labels.word("default", line.code()))
                    .cell(labels.word("defaultvalue", line.value()));
            page.number(formats.number(line.uses())).number(formats.money(line.moneyPerYear()));
            LocalDate exit = line.exit();
            page.cell(exit == null ? line.where().toString() : t("exit", line.example(), formats.date(exit)));
            page.close("tr");
        }
        page.endTable();
    }

    private void changes() {
        page.element("p", t("changes.intro"));
        page.table(t("changes.caption"), "data", "keep");
        page.heads(
                t("col.change"),
                t("col.member"),
                t("col.sheet"),
                t("col.row"),
                t("col.column"),
                t("col.before"),
                t("col.after"),
                t("col.place"));
        view.changes().stream().limit(MOST).forEach(change -> {
            page.open("tr").rowHead(t("change." + change.kind()));
            page.cell(view.member(change.member())).cell(sheet(change.sheet()));
            page.open("td").text(change.label());
            if (!change.id().equals(change.label())) {
                page.element("span", change.id(), "class", "sub");
            }
            page.close("td");
            page.cell(change.column().isEmpty() ? "" : column(change));
            page.cell(change.before()).cell(change.after());
            place(change.where());
            page.close("tr");
        });
        page.endTable();
        more(view.changes().size());
    }

    private String sheet(String key) {
        return labels.layout("sheet." + key, key);
    }

    private String column(Change change) {
        return labels.layout("column." + change.sheet() + "." + change.column(), change.column());
    }

    private void plan() {
        ImportView.PlanEffect plan = view.plan();
        if (plan == null) {
            return;
        }
        page.element(
                "p",
                t("plan.headline", plan.variant(), formats.signedAmount(plan.cost()), formats.points(plan.risk())),
                "class",
                "headline");
        if (!plan.past().isZero()) {
            page.element("p", t("plan.past", formats.signedAmount(plan.past())));
        }
        page.element("p", t(plan.feasible() ? "plan.feasible" : "plan.broken"));
        if (!plan.newlyBroken().isEmpty()) {
            page.open("ul");
            plan.newlyBroken().forEach(rule -> page.element("li", rule));
            page.close("ul");
        }
        if (plan.touched().isEmpty()) {
            page.element("p", t("plan.untouched"));
            return;
        }
        page.table(t("plan.caption"), "data", "keep");
        page.heads(t("col.row"), t("col.column"), t("col.before"), t("col.after"), t("col.tasks"), ">" + t("col.cost"));
        for (ImportView.Touched touched : plan.touched()) {
            Change change = view.changes().get(touched.change());
            var cost = touched.cost();
            page.open("tr").rowHead(change.label());
            page.cell(change.column().isEmpty() ? t("change." + change.kind()) : column(change));
            page.cell(change.before()).cell(change.after()).cell(String.join(", ", touched.tasks()));
            page.number(cost == null ? "" : formats.signedAmount(cost)).close("tr");
        }
        page.endTable();
    }

    private void sheets() {
        page.element("p", t("sheets.intro"));
        page.table(t("sheets.caption"), "data", "keep");
        page.heads(
                t("col.file"),
                t("col.sheet"),
                t("col.layout"),
                ">" + t("col.sure"),
                ">" + t("col.read"),
                ">" + t("col.accepted"),
                ">" + t("col.rejected"),
                ">" + t("col.skipped"));
        for (ImportView.SheetLine line : view.sheets()) {
            page.open("tr").rowHead(line.file()).cell(line.sheet());
            page.cell(
                    line.layout().isEmpty()
                            ? labels.word("layout", "NONE")
                            : String.join(
                                    ", ",
                                    line.layout().stream()
                                            .map(layout -> labels.word("layout", layout))
                                            .toList()));
            page.number(line.layout().isEmpty() ? "" : formats.percent(line.confidence() * 100L));
            for (int count : List.of(line.read(), line.accepted(), line.rejected(), line.skipped())) {
                page.number(formats.number(count));
            }
            page.close("tr");
        }
        page.endTable();
        if (view.columns().isEmpty()) {
            return;
        }
        page.element("h3", t("columns")).element("p", t("columns.intro"));
        page.table(t("columns"), "data", "keep");
        page.heads(t("col.file"), t("col.sheet"), t("col.column"), t("col.fate"));
        view.columns().stream().limit(MOST).forEach(line -> page.open("tr")
                .rowHead(line.file())
                .cell(line.sheet())
                .cell(line.header())
                .cell(t(line.kept() ? "column.kept" : "column.ignored"))
                .close("tr"));
        page.endTable();
    }
}
