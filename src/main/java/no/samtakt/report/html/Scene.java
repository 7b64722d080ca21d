package no.samtakt.report.html;

import java.util.List;
import java.util.Locale;
import no.samtakt.common.Texts;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;

/** What every section needs: the plan with its look-ups, and how to write in the language of the page. */
record Scene(MigrationPlan plan, PlanView view, Formats formats, Labels labels, Texts texts) {

    static Scene of(MigrationPlan plan, Locale locale) {
        return new Scene(
                plan,
                new PlanView(plan),
                Formats.of(locale, plan.header().currency()),
                Labels.of(locale),
                Texts.of("no.samtakt.report.html", locale));
    }

    /** A text of the page's own bundle. */
    String t(String key, Object... args) {
        return texts.get(key, args);
    }

    /** Names joined as in running text: {@code a, b and c}. */
    String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return t("list.and", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    /** The id of the part of the page about a member. */
    static String anchor(String member) {
        StringBuilder id = new StringBuilder("m-");
        for (char c : member.toCharArray()) {
            if (Character.isLetterOrDigit(c) && c < 128) {
                id.append(c);
            } else {
                id.append('_').append(Integer.toHexString(c));
            }
        }
        return id.toString();
    }
}
