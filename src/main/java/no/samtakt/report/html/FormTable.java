package no.samtakt.report.html;

import java.util.List;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.planning.OrganisationPlan;

/** The forms of organisation: who decides, what it takes to found them, whether a tender is needed, and on what conditions. */
final class FormTable {

    private FormTable() {}

    static void write(Scene scene, Page page) {
        OrganisationPlan organisation = scene.plan().organisation();
        if (organisation == null || organisation.forms().isEmpty()) {
            return;
        }
        page.element("h3", scene.t("forms.title"));
        page.table(scene.t("forms.caption"), "data");
        page.heads(
                scene.t("forms.form"),
                scene.t("forms.scope"),
                scene.t("forms.decides"),
                ">" + scene.t("forms.months"),
                scene.t("forms.award"),
                scene.t("forms.employer"),
                ">" + scene.t("forms.overhead"),
                ">" + scene.t("forms.notice"));
        for (OrganisationPlan.Form form : organisation.forms()) {
            row(scene, page, form);
        }
        page.endTable();
        organisation.forms().stream()
                .map(OrganisationPlan.Form::award)
                .distinct()
                .sorted()
                .forEach(award -> page.element("p", scene.t("forms.condition." + award)));
    }

    private static void row(Scene scene, Page page, OrganisationPlan.Form form) {
        page.open("tr").rowHead(scene.labels().word("form", form.code()));
        page.cell(scope(scene, form));
        page.cell(form.exists() ? body(scene, form.governing()) : bodies(scene, form.founding()));
        page.number(form.exists() ? scene.t("forms.exists") : scene.formats().months(form.setupMonths()));
        page.cell(scene.labels().word("award", form.award().name()));
        page.cell(
                form.host().isEmpty()
                        ? scene.labels().word("employer", form.employer().name())
                        : scene.t(
                                "forms.host",
                                scene.labels().word("employer", form.employer().name()),
                                scene.view().member(form.host())));
        page.number(scene.formats().percent(form.overheadBasisPoints()));
        page.number(scene.formats().months(form.noticeMonths()));
        page.close("tr");
    }

    private static String scope(Scene scene, OrganisationPlan.Form form) {
        if (form.scope().isEmpty()) {
            return scene.t("forms.all");
        }
        boolean layer = scene.plan().areas().stream()
                .anyMatch(area -> area.layer().name().equals(form.scope()));
        if (layer) {
            return scene.labels().word("Layer", form.scope());
        }
        boolean area =
                scene.plan().areas().stream().anyMatch(info -> info.code().equals(form.scope()));
        return area ? scene.view().area(form.scope()) : scene.view().name(form.scope());
    }

    private static String bodies(Scene scene, List<DecisionBody> bodies) {
        return String.join(" → ", bodies.stream().map(body -> body(scene, body)).toList());
    }

    private static String body(Scene scene, DecisionBody body) {
        return scene.labels().word("body", body.name());
    }
}
