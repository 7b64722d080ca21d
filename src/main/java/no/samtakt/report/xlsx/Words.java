package no.samtakt.report.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import no.samtakt.common.Texts;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;
import org.jspecify.annotations.Nullable;

/** A plan's ids as names and its codes as words, for cells. */
final class Words {

    private final Texts texts;
    private final PlanView view;
    private final Labels labels;
    private final Formats formats;

    Words(Texts texts, MigrationPlan plan) {
        this.texts = texts;
        view = new PlanView(plan);
        labels = Labels.of(texts.locale());
        formats = Formats.of(texts.locale(), plan.header().currency());
    }

    PlanView names() {
        return view;
    }

    Labels labels() {
        return labels;
    }

    Formats formats() {
        return formats;
    }

    /** The word for a constant; an empty text for none. */
    String code(@Nullable Enum<?> constant) {
        return constant == null ? "" : labels.of(constant);
    }

    /** The word for a code of a kind, see {@link Labels#word}. */
    String code(String kind, String code) {
        return labels.word(kind, code);
    }

    /** A member's name; the words for all of them where the id is empty. */
    String member(String id) {
        return id.isEmpty() ? texts.get("common") : view.member(id);
    }

    /** The target's name; the words for keeping one's own where there is none. */
    String target(@Nullable String id) {
        return id == null ? texts.get("own") : view.target(id);
    }

    /** What an id stands for; an empty text for an empty id. */
    String subject(String id) {
        return id.isEmpty() ? "" : view.name(id);
    }

    String members(List<String> ids) {
        return ids.stream().map(view::member).collect(Collectors.joining(", "));
    }

    String subjects(List<String> ids) {
        return ids.stream().map(view::name).collect(Collectors.joining(", "));
    }
}
