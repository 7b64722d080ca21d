package no.samtakt.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.SheetCount;
import org.junit.jupiter.api.Test;

/** Reading the samples finds what was planted, and nothing else. */
class SampleReadingTest {

    private static final ImportResult VESTERALEN = read("vesteralen");

    @Test
    void onlyThePlantedErrorsAreFound() {
        assertThat(VESTERALEN.problems())
                .filteredOn(problem -> problem.severity() != Severity.ADVICE)
                .extracting(SampleReadingTest::line)
                .containsExactlyInAnyOrder(
                        "andoy area.unknown [BGY]",
                        "andoy reference.rejected [BYG2]",
                        "andoy contract.covers-nothing [BYG2]",
                        "andoy reference.unknown [OKO9]",
                        "bo reference.unknown [VM7]",
                        "hadsel id.duplicate [A03]",
                        "hadsel dependency.self [GIS2]",
                        "oksnes id.duplicate [PPT2]",
                        "oksnes contract.end-before-start [2025-06-01]",
                        "sortland contract.covers-nothing [XYZ1]",
                        "sortland reference.unknown [XYZ1]");
    }

    @Test
    void almostEveryRowIsAccepted() {
        int read = VESTERALEN.counts().stream().mapToInt(SheetCount::read).sum();
        int accepted =
                VESTERALEN.counts().stream().mapToInt(SheetCount::accepted).sum();

        assertThat(accepted * 100L).isGreaterThan(read * 97L);
    }

    @Test
    void eachMunicipalityIsAsLargeAsOneInLife() {
        Inventory inventory = VESTERALEN.inventory();

        assertThat(inventory.members()).hasSize(5).allSatisfy(member -> {
            assertThat(member.assets()).as(member.name()).hasSizeBetween(43, 65);
            assertThat(member.contracts()).as(member.name()).hasSizeGreaterThan(25);
        });
        assertThat(inventory.listAssets().stream().map(asset -> asset.area()).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(28);
        assertThat(inventory.cooperation().variants()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void costPerInhabitantIsBelievable() {
        assertThat(VESTERALEN.inventory().members()).allSatisfy(member -> {
            long perYear = member.contracts().stream()
                            .mapToLong(contract -> contract.annualPrice().minor())
                            .sum()
                    + member.assets().stream()
                            .mapToLong(asset -> asset.annualCost().minor())
                            .sum();
            assertThat(perYear / 100 / member.inhabitants()).as(member.name()).isBetween(1200L, 2000L);
        });
    }

    @Test
    void theSmallSampleIsFlawless() {
        ImportResult minimal = read("minimal");

        assertThat(minimal.problems()).isEmpty();
        assertThat(minimal.inventory().members())
                .extracting(member -> member.id())
                .isEqualTo(List.of("nordvik", "sorvik"));
        assertThat(minimal.inventory().cooperation().areas())
                .extracting(area -> area.code())
                .isEqualTo(List.of("SAK", "LON", "NET"));
    }

    @Test
    void theNoticeIsRead() {
        assertThat(List.of(
                        VESTERALEN.inventory().cooperation().notice(),
                        read("minimal").inventory().cooperation().notice()))
                .containsOnly(Samples.NOTICE);
    }

    private static String line(Problem problem) {
        return problem.member() + " " + problem.code() + " [" + problem.found() + "]";
    }

    private static ImportResult read(String sample) {
        return new InventoryReader().read(Samples.FOLDER.resolve(sample));
    }
}
