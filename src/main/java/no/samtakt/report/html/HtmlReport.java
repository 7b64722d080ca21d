package no.samtakt.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Header;

/**
 * The plan as one page for everybody: what the steering group decides on comes first, what the specialists need after it, one
 * page per municipality at the end. One file without any reference outside itself.
 */
public final class HtmlReport {

    private static final String PRINT_NOTE = "/*PRINT-NOTE*/";

    private record Section(String id, BiConsumer<Scene, Page> writer, Predicate<Scene> shown) {

        Section(String id, BiConsumer<Scene, Page> writer) {
            this(id, writer, scene -> true);
        }
    }

    private static final List<Section> SECTIONS = List.of(
            new Section("summary", SummarySection::write),
            new Section("matrix", MatrixSection::write),
            new Section("gantt", GanttSection::write),
            new Section("money", MoneySection::write),
            new Section("case", CaseSection::write, CaseSection::isShown),
            new Section("benefits", BenefitSection::write, BenefitSection::isShown),
            new Section("settlement", SettlementSection::write, SettlementSection::isShown),
            new Section("load", LoadSection::write),
            new Section("risk", RiskSection::write),
            new Section("register", RegisterSection::write, RegisterSection::isShown),
            new Section("uncertainty", UncertaintySection::write),
            new Section("harmonization", RiskSection::writeHarmonization),
            new Section("calendar", CalendarSection::write),
            new Section("bridges", CalendarSection::writeBridges),
            new Section("graph", GraphSection::write),
            new Section("why", WhySection::write),
            new Section("kept", WhySection::writeKept),
            new Section("members", MemberSection::write),
            new Section("assumptions", AssumptionSection::write));

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param locale {@code en} or {@code nb}
     * @return a complete HTML document, to be stored as UTF-8
     */
    public static String render(MigrationPlan plan, Locale locale) {
        Scene scene = Scene.of(plan, locale);
        Page page = new Page();
        Header header = plan.header();
        begin(page, scene, scene.t("title", header.cooperation(), header.variant()), header.variantDescription());
        page.open("nav", "class", "toc", "aria-label", scene.t("contents"));
        page.open("ol");
        List<Section> sections =
                SECTIONS.stream().filter(section -> section.shown().test(scene)).toList();
        for (Section section : sections) {
            page.open("li")
                    .element("a", scene.t("section." + section.id()), "href", "#" + section.id())
                    .close("li");
        }
        page.close("ol").close("nav");
        page.open("main", "id", "main");
        for (Section section : sections) {
            page.open("section", "id", section.id(), "aria-labelledby", "h-" + section.id());
            page.element("h2", scene.t("section." + section.id()), "id", "h-" + section.id());
            section.writer().accept(scene, page);
            page.close("section");
        }
        page.close("main");
        end(page, scene);
        return page.finish();
    }

    /** Everything from the start of the document to the page head. */
    static void begin(Page page, Scene scene, String title, String lead) {
        String note = note(scene);
        String style = resource("report.css").replace(PRINT_NOTE, cssString(note));
        String script = resource("report.js");
        page.raw("<!DOCTYPE html>\n");
        page.open("html", "lang", scene.texts().locale().getLanguage());
        page.open("head").leaf("meta", "charset", "utf-8");
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.leaf(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + sha256(script)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        page.leaf(
                "meta",
                "name",
                "generator",
                "content",
                "Samtakt " + scene.plan().run().version());
        page.element("title", title);
        page.open("style").raw(style).close("style").close("head");
        page.open(
                "body",
                "data-all-members",
                scene.t("filter.all-members"),
                "data-all-kinds",
                scene.t("filter.all-kinds"),
                "data-member-label",
                scene.t("filter.member"),
                "data-kind-label",
                scene.t("filter.kind"),
                "data-search-label",
                scene.t("filter.search"),
                "data-shown",
                scene.t("filter.shown", "#", "##"),
                "data-sort",
                scene.t("filter.sort"));
        page.element("a", scene.t("skip"), "href", "#main", "class", "skip");
        Symbols.definitions(page);
        Header header = scene.plan().header();
        page.open("header", "class", "top");
        page.element("p", header.cooperation(), "class", "over");
        page.element("h1", title);
        if (!lead.isBlank()) {
            page.element("p", lead, "class", "lead");
        }
        if (!header.notice().isBlank()) {
            page.element("p", header.notice(), "class", "notice", "role", "note");
        }
        page.element("p", assumptions(scene), "class", "assume");
        if (scene.plan().contracts().stream()
                .anyMatch(contract -> contract.annualPrice().isWithheld())) {
            page.element("p", scene.t("withheld.note"), "class", "assume");
        }
        page.close("header");
    }

    /** The page foot, the script and the end of the document. */
    static void end(Page page, Scene scene) {
        page.open("footer", "class", "foot");
        page.element("p", note(scene));
        page.element("p", scene.t("made-by", scene.plan().run().version()));
        page.close("footer");
        page.element("div", note(scene), "class", "printfoot", "aria-hidden", "true");
        page.open("script").raw(resource("report.js")).close("script");
        page.close("body").close("html");
    }

    /** Notice and assumptions in one line: what must stand on every page. */
    static String note(Scene scene) {
        String notice = scene.plan().header().notice();
        return notice.isBlank() ? assumptions(scene) : notice + " · " + assumptions(scene);
    }

    private static String assumptions(Scene scene) {
        Header header = scene.plan().header();
        return scene.t(
                "note",
                scene.formats().date(header.planningDate()),
                header.priceLevel(),
                header.vat(),
                scene.formats().percent(header.discountBasisPoints()),
                header.currency());
    }

    private static String cssString(String text) {
        StringBuilder css = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == ',') {
                css.append(c);
            } else {
                css.append('\\').append("%06x".formatted((int) c)).append(' ');
            }
        }
        return css.toString();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
