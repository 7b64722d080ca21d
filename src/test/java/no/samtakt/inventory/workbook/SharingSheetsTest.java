package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingSheetsTest {

    @TempDir
    Path temp;

    private Folder folder() {
        try {
            return new Folder(Files.createDirectories(temp.resolve("given")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Folder key(Folder folder, String key, String basis, String weight) {
        return folder.put("coop", "keys", "key", key, "basis", basis, "weight", weight);
    }

    private Folder rich() {
        Folder folder = folder();
        key(folder, "K1", "EQUAL", "1/3");
        key(folder, "K1", "INHABITANTS", "2/3");
        key(folder, "K2", "EQUAL", "30 %");
        key(folder, "k2", "USERS", "70,1 %");
        key(folder, "K3", "EQUAL", "1");
        key(folder, "K3", "FTE", "2");
        folder.put(
                "coop",
                "sharing",
                "projectKey",
                "K1",
                "operationKey",
                "k2",
                "noticeMonths",
                36,
                "hourRate",
                new BigDecimal("650.50"),
                "hourTolerance",
                new BigDecimal("7.5"),
                "evenedByWork",
                false);
        folder.put(
                "coop",
                "costElements",
                "id",
                "PL",
                "name",
                "Programme manager",
                "kind",
                "SECRETARIAT",
                "key",
                "K3",
                "amount",
                900_000,
                "host",
                "Nord",
                "overhead",
                new BigDecimal("5"),
                "cap",
                500_000,
                "paid",
                "ADVANCE",
                "partYear",
                "HALF_YEARS",
                "group",
                List.of("Nord", "Sor"),
                "external",
                100_000,
                "externalSource",
                "State");
        folder.put(
                "coop",
                "costElements",
                "id",
                "PC",
                "name",
                "Workplaces",
                "kind",
                "ADD_ON",
                "price",
                3_000,
                "priceBasis",
                "UNITS",
                "paymentsPerYear",
                12,
                "from",
                YearMonth.of(2027, 4),
                "paid",
                "ARREARS",
                "partYear",
                "MONTHS");
        folder.put(
                "coop",
                "memberFigures",
                "year",
                2027,
                "municipality",
                "Nord",
                "users",
                120,
                "hours",
                new BigDecimal("80.5"));
        folder.put("coop", "memberFigures", "year", 2028, "municipality", "Nord", "users", 130);
        folder.put(
                "coop",
                "memberFigures",
                "year",
                2027,
                "municipality",
                "Sor",
                "element",
                "PC",
                "units",
                new BigDecimal("12.5"),
                "fixedAmount",
                1000);
        folder.put("coop", "costAccounts", "year", 2027, "element", "PL", "actual", 880_000);
        return folder.set("coop", "members", 1, "joined", LocalDate.of(2027, 7, 2))
                .set("coop", "members", 2, "noticeGiven", YearMonth.of(2027, 1));
    }

    @Test
    void whatIsStatedIsRead() {
        ImportResult result = rich().read();
        assertThat(result.problems()).isEmpty();
        SharingAgreement sharing = result.inventory().sharing();
        assertThat(sharing.keys())
                .extracting(SharingKey::id, SharingKey::whole)
                .containsExactly(tuple("K1", 3L), tuple("K2", 10_000L), tuple("K3", 0L));
        assertThat(sharing.keys().get(0).terms())
                .extracting(KeyTerm::basis, KeyTerm::weight)
                .containsExactly(tuple(ShareBasis.EQUAL, 1L), tuple(ShareBasis.INHABITANTS, 2L));
        assertThat(sharing.keys().get(1).weight()).isEqualTo(10_010);
        assertThat(sharing.terms().keys())
                .containsEntry(CostKind.PROJECT, "K1")
                .containsEntry(CostKind.OPERATION, "K2")
                .hasSize(2);
        assertThat(sharing.terms().hourRate()).isEqualTo(new Money(65_050));
        assertThat(sharing.terms().toleranceCentiHours()).isEqualTo(750);
        CostElement leader = sharing.findElement("PL").orElseThrow();
        assertThat(leader.group()).containsExactly("nord", "sor");
        assertThat(leader.paid()).isEqualTo(PaymentTime.ADVANCE);
        assertThat(leader.partYear()).isEqualTo(PartYear.HALF_YEARS);
        assertThat(leader.overheadBasisPoints()).isEqualTo(500);
        assertThat(sharing.findMembership("midt")).hasValueSatisfying(membership -> assertThat(membership.joined())
                .isEqualTo(LocalDate.of(2027, 7, 2)));
        var nord = result.inventory().findMember("nord").orElseThrow();
        assertThat(sharing.value(nord, ShareBasis.USERS, "", 2026)).isEqualTo(OptionalLong.of(120));
        assertThat(sharing.value(nord, ShareBasis.USERS, "PC", 2027)).isEqualTo(OptionalLong.of(120));
        assertThat(sharing.value(nord, ShareBasis.USERS, "", 2031)).isEqualTo(OptionalLong.of(130));
        assertThat(sharing.value(nord, ShareBasis.UNITS, "", 2031)).isEmpty();
        assertThat(sharing.value(nord, ShareBasis.FTE, "", 2031)).isEqualTo(OptionalLong.of(40_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void itIsWrittenAndReadBackTheSame(String language) throws Exception {
        Inventory before = rich().read().inventory();
        Path copy = Files.createDirectory(temp.resolve(language));
        InventoryExporter.write(copy, before, Locale.forLanguageTag(language));
        ImportResult after = new InventoryReader().read(copy);
        assertThat(after.problems()).isEmpty();
        assertThat(after.inventory().sharing())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(SourceCell.class)
                .isEqualTo(before.sharing());
    }

    @Test
    void withoutTheSheetsNothingIsAgreed() {
        assertThat(folder().read().inventory().sharing()).isEqualTo(SharingAgreement.NONE);
    }

    @Test
    void whatRefersToNothingIsReportedAndTheRestIsUsed() {
        Folder folder = key(folder(), "K1", "EQUAL", "half")
                .put("coop", "sharing", "projectKey", "K9", "noticeMonths", 500)
                .put(
                        "coop",
                        "costElements",
                        "id",
                        "PL",
                        "name",
                        "Manager",
                        "kind",
                        "SECRETARIAT",
                        "key",
                        "K1",
                        "amount",
                        10,
                        "host",
                        "Vest",
                        "paid",
                        "SAME_YEAR",
                        "partYear",
                        "MONTHS")
                .put("coop", "memberFigures", "year", 2027, "municipality", "Vest", "users", 1)
                .put("coop", "memberFigures", "year", 1027, "municipality", "Nord", "users", 1)
                .put("coop", "costAccounts", "year", 2027, "element", "XX", "actual", 1);
        ImportResult result = folder.read();
        assertThat(result.problems())
                .extracting(Problem::code, problem -> problem.where().toString())
                .containsExactlyInAnyOrder(
                        tuple("value.not-number", "coop.xlsx Sharing keys!D4"),
                        tuple("reference.unknown", "coop.xlsx Cost sharing!B5"),
                        tuple("value.out-of-range", "coop.xlsx Cost sharing!B8"),
                        tuple("reference.unknown", "coop.xlsx Cost elements!D4"),
                        tuple("reference.unknown", "coop.xlsx Cost elements!K4"),
                        tuple("reference.unknown", "coop.xlsx Member figures!B4"),
                        tuple("value.out-of-range", "coop.xlsx Member figures!A5"),
                        tuple("reference.unknown", "coop.xlsx Cost accounts!B4"));
        assertThat(result.inventory().sharing().elements()).hasSize(1);
        assertThat(result.counts())
                .allSatisfy(count -> assertThat(count.accepted() + count.rejected() + count.skipped())
                        .isEqualTo(count.read()));
    }
}
