package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import no.samtakt.common.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    private static final String HEAD =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    @TempDir
    Path temp;

    private ImportResult beside(String name, byte[] content) {
        ImportResult result = new Folder(temp).file(name, content).read();
        assertThat(result.inventory().members()).as("the others are read").hasSize(3);
        assertThat(result.inventory().listAssets()).hasSize(6);
        return result;
    }

    @Test
    void brokenFilesAreNamedAndTheRestIsRead() {
        byte[] workbook = HostileFiles.foreignWorkbook();
        byte[] half = Arrays.copyOf(workbook, workbook.length / 2);
        assertThat(beside("half.xlsx", half).problems())
                .extracting(Problem::code)
                .containsExactly("file.not-a-workbook");
        assertThat(new Folder(temp).file("half.xlsx", new byte[0]).read().problems())
                .extracting(Problem::code)
                .containsExactly("file.not-a-workbook");
    }

    @Test
    void aCellInTheVeryLastRowCostsNothing() {
        byte[] far = HostileFiles.withSheet(out -> out.write((HEAD
                        + "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Id</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Function area</t></is></c></row>"
                        + "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>S1</t></is></c><c r=\"B1048576\" t=\"inlineStr\"><is><t>x</t></is></c>"
                        + "<c r=\"C1048576\" t=\"inlineStr\"><is><t>NOPE</t></is></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8)));
        ImportResult result = new Folder(temp)
                .put("coop", "members", "municipality", "Far")
                .file("far.xlsx", far)
                .read();
        assertThat(result.problems())
                .anyMatch(problem -> problem.code().equals("area.unknown")
                        && problem.where().toString().equals("far.xlsx Systems!C1048576"));
    }

    @Test
    void externalEntitiesAreNotResolved() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "SECRET");
        byte[] file =
                HostileFiles.withSheet(out -> out.write(("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
                                + secret.toUri() + "\">]>" + HEAD.substring(HEAD.indexOf("<worksheet"))
                                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8)));
        ImportResult result = beside("x.xlsx", file);
        assertThat(result.problems()).isNotEmpty();
        assertThat(result.problems().toString()).doesNotContain("SECRET");
    }

    @Test
    void lockFilesAndAnnotatedCopiesAreIgnored() {
        assertThat(beside("~$nord.xlsx", new byte[] {1}).problems()).isEmpty();
        assertThat(new Folder(temp)
                        .file("nord.annotated.xlsx", new byte[] {1})
                        .read()
                        .problems())
                .isEmpty();
    }
}
