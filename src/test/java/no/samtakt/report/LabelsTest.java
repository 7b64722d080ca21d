package no.samtakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.samtakt.catalogue.DefaultValue;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.Money;
import no.samtakt.common.Severity;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.ConflictingRule;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.Reason;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanFixtures;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.schedule.Requirement;
import no.samtakt.schedule.Rule;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Labels WORDS = Labels.of(Locale.ENGLISH);

    @Test
    void everyConstantHasAWord() {
        Stream.<Enum<?>[]>of(
                        Category.values(),
                        DeadlineKind.values(),
                        UncertaintyKind.values(),
                        PlanUncertainty.DateKind.values(),
                        TaskKind.values(),
                        Mode.values(),
                        Layer.values(),
                        Hosting.values(),
                        Procurement.values(),
                        Approach.values(),
                        Severity.values(),
                        EdgeType.values(),
                        AssetKind.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(WORDS.of(constant)).isNotEqualTo(constant.name()));
    }

    @Test
    void everyListedDefaultAndRuleHasAWord() {
        for (DefaultValue value : Defaults.list()) {
            assertThat(WORDS.word("default", value.code())).isNotEqualTo(value.code());
        }
        for (Rule rule : Rule.values()) {
            assertThat(WORDS.word("rule", rule.id())).isNotEqualTo(rule.id());
        }
    }

    @Test
    void reasonsAreSentencesWithTheirAmount() {
        PlanView view = new PlanView(PlanFixtures.rich());
        Formats formats = Formats.of(Locale.ENGLISH, "NOK");
        YearMonth month = YearMonth.of(2028, 5);
        assertThat(WORDS.reason(
                        new Reason(true, month, "CAPACITY", "pool:bo:IT-drift", 350, Money.ZERO), view, formats))
                .isEqualTo("Not as early as May\u00a02028: Bø: IT-drift would lack 3.5 person-days");
        assertThat(WORDS.reason(new Reason(false, month, "WAVE", "", 0, Money.ofMajor(30_000)), view, formats))
                .isEqualTo("Not as late as May\u00a02028: a separate wave would cost NOK\u00a030,000 more");
        for (String code : List.of(
                "PRECEDENCE", "FREEZE", "CRITICAL_LOAD", "WINDOW", "BUDGET", "HORIZON", "PIN", "GROUP", "TOTAL")) {
            assertThat(WORDS.text("reason." + code, "a", "b", "c")).isNotBlank();
        }
    }

    @Test
    void brokenRulesNameWhatIsMeantAndInTheRightUnit() {
        PlanView view = new PlanView(PlanFixtures.rich());
        Formats formats = Formats.of(Locale.ENGLISH, "NOK");
        YearMonth month = YearMonth.of(2028, 5);
        assertThat(WORDS.broken(new BrokenRule("H3", "VENDOR/Visma", "", month, 2), view, formats))
                .isEqualTo("May\u00a02028: Visma has 2 transitions too many in work at once");
        assertThat(WORDS.broken(new BrokenRule("H3", "bo/IT", "", month, 3), view, formats))
                .isEqualTo("May\u00a02028: Bø: IT lacks less than 0.1 person-days");
        assertThat(WORDS.broken(new BrokenRule("H6", "TRANSITION:bo/S04", "", null, 1), view, formats))
                .startsWith("Bø: ")
                .endsWith(" stays, though it must be replaced");
        assertThat(WORDS.broken(new BrokenRule("H6", "TRANSITION:bo/X99", "", month, 2), view, formats))
                .isEqualTo("May\u00a02028: Bø: X99 is 2 months outside its permitted period");
        assertThat(WORDS.broken(
                        new BrokenRule("H8", "BUDGET/bo", "", YearMonth.of(2029, 12), 40_000_000), view, formats))
                .isEqualTo("2029: Bø exceeds the year's budget by NOK\u00a0400,000");
        assertThat(WORDS.broken(new BrokenRule("H1", "TRANSITION:bo/X99", "DECIDE:LON-1", month, 1), view, formats))
                .startsWith("May\u00a02028: Bø: X99 comes 1 month too early after ")
                .endsWith(" (" + WORDS.of(TaskKind.DECIDE).toLowerCase(Locale.ROOT) + ")");
        assertThat(WORDS.broken(new BrokenRule("H10", "LON", "", null, 60), view, formats))
                .doesNotContain("60")
                .endsWith(" does not get what is fixed");
    }

    @Test
    void everyKindOfRequirementHasWords() {
        PlanView view = new PlanView(PlanFixtures.rich());
        Formats formats = Formats.of(Locale.ENGLISH, "NOK");
        for (Requirement.Kind kind : Requirement.Kind.values()) {
            String text = WORDS.conflict(
                    new ConflictingRule(
                            kind.rule().id(),
                            kind.name(),
                            List.of("bo/S04"),
                            List.of("KEEP"),
                            YearMonth.of(2028, 5),
                            "ALONE",
                            100,
                            YearMonth.of(2028, 6)),
                    view,
                    formats);
            assertThat(text).contains("Bø: ", " – ").doesNotContain(kind.rule().id() + " ");
            assertThat(text.endsWith("without it"))
                    .as(text)
                    .isEqualTo(!kind.gradual() || kind == Requirement.Kind.SIT_OUT);
        }
    }

    @Test
    void anUnknownCodeIsShownAsItIs() {
        assertThat(WORDS.word("kept", "SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
    }

    @Test
    void moneyThatRestsOnDefaultsIsAShareOfWhatIsPaidToday() {
        PlanView view = new PlanView(PlanFixtures.rich());
        assertThat(view.moneyOnDefaults("")).isEqualTo(Money.ofMajor(310_000 + 120_000 + 640_000));
        assertThat(view.defaultShareBasisPoints()).isBetween(1L, 9_999L);
    }
}
