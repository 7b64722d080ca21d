package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.sheet.SheetFiles;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedCopyTest {

    @TempDir
    Path temp;

    private static Problem problem(String file, String sheet, String cell, String code, String found) {
        return new Problem(
                code,
                ProblemCodes.severity(code),
                "nord",
                new SourceCell(file, sheet, cell),
                found,
                "type:NUMBER",
                List.of("column:systems.users"));
    }

    private Path annotated(String name, byte[] content, Problem... problems) throws IOException {
        Path source = Files.write(temp.resolve(name), content);
        byte[] before = Files.readAllBytes(source);
        Path target = temp.resolve("copy.xlsx");
        AnnotatedCopy.write(source, List.of(problems), Locale.forLanguageTag("nb"), target);
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
        return target;
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] original() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Ola's liste");
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue("System");
        row.createCell(1).setCellValue("Brukere");
        Row second = sheet.createRow(1);
        second.createCell(0).setCellValue("=HYPERLINK(\"http://x\")");
        second.createCell(1).setCellValue("mange");
        Comment comment = sheet.createDrawingPatriarch()
                .createCellComment(workbook.getCreationHelper().createClientAnchor());
        comment.setString(workbook.getCreationHelper().createRichTextString("spør Kari"));
        second.getCell(1).setCellComment(comment);
        Row third = sheet.createRow(2);
        CellStyle percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
        third.createCell(0).setCellValue(0.25);
        third.getCell(0).setCellStyle(percent);
        third.createCell(1).setCellFormula("SUM(A3:A3)*2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(third.getCell(1));
        third.createCell(2).setCellFormula("HYPERLINK(\"http://evil.example\",\"klikk\")");
        third.getCell(2).setCellValue("klikk");
        sheet.setColumnHidden(2, true);
        sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 2));
        OPCPackage opc = workbook.getPackage();
        try {
            PackagePart macros = opc.createPart(
                    PackagingURIHelper.createPartName("/xl/vbaProject.bin"), "application/vnd.ms-office.vbaProject");
            try (var out = macros.getOutputStream()) {
                out.write(1);
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
        return bytes(workbook);
    }

    @Test
    void problemsAreMarkedAtTheirCellsAndListedFirst() throws Exception {
        Path copy = annotated(
                "liste.xlsx",
                original(),
                problem("liste.xlsx", "Ola's liste", "B2", "value.not-number", "mange"),
                problem("liste.xlsx", "Ola's liste", "D9", "value.estimate", "=1+1"),
                problem("other.xlsx", "Ola's liste", "A1", "value.estimate", ""));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Feil og spørsmål");
            Sheet list = workbook.getSheetAt(0);
            assertThat(list.getLastRowNum()).isEqualTo(4);
            assertThat(list.getRow(3).getCell(2).getHyperlink().getAddress()).isEqualTo("'Ola''s liste'!B2");
            assertThat(list.getRow(4).getCell(3).getStringCellValue()).isEqualTo("=1+1");
            assertThat(list.getRow(4).getCell(3).getCellStyle().getQuotePrefixed())
                    .isTrue();
            Sheet sheet = workbook.getSheet("Ola's liste");
            var marked = sheet.getRow(1).getCell(1);
            assertThat(marked.getStringCellValue()).isEqualTo("mange");
            assertThat(marked.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(marked.getCellComment().getString().getString())
                    .startsWith("spør Kari\n\n")
                    .contains("mange");
            assertThat(sheet.getRow(8).getCell(3).getCellComment()).isNotNull();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00%");
            assertThat(sheet.getRow(2).getCell(1).getCellFormula()).isEqualTo("SUM(A3:A3)*2");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(0.5);
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("klikk");
            assertThat(sheet.isColumnHidden(2)).isTrue();
            assertThat(sheet.getMergedRegions()).hasSize(1);
        }
        try (OPCPackage opc = OPCPackage.open(copy.toFile())) {
            assertThat(opc.getParts())
                    .noneMatch(part -> part.getPartName().getName().contains("vba"));
            assertThat(opc.getParts())
                    .noneMatch(part -> part.getPartName().getName().contains("external"));
        }
    }

    @Test
    void anotherReaderOpensIt() throws Exception {
        Path copy = annotated(
                "liste.xlsx", original(), problem("liste.xlsx", "Ola's liste", "B2", "value.not-number", "mange"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile())) {
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .containsExactly("Feil og spørsmål", "Ola's liste");
            assertThat(workbook.findSheet("Ola's liste")
                            .orElseThrow()
                            .read()
                            .get(1)
                            .getCellText(1))
                    .isEqualTo("mange");
        }
    }

    @Test
    void filesOfOtherFormatsBecomeWorkbooksOfTheirValues() throws Exception {
        HSSFWorkbook old = new HSSFWorkbook();
        old.createSheet("Gammel").createRow(3).createCell(1).setCellValue("@SUM(1)");
        Path copy = annotated("gammel.xls", bytes(old), problem("gammel.xls", "Gammel", "4:4", "value.estimate", "x"));
        RawBook read = SheetFiles.read(copy);
        assertThat(read.sheets()).extracting(RawSheet::name).containsExactly("Feil og spørsmål", "Gammel");
        assertThat(read.sheets().get(1).row(3).get(1).text()).isEqualTo("@SUM(1)");
        byte[] text = "System;Pris\n-2+3;=cmd|' /C calc'!A0\n".getBytes(StandardCharsets.UTF_8);
        copy = annotated("liste.csv", text, problem("liste.csv", "liste", "B2", "value.not-number", "=cmd"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
            var cell = workbook.getSheet("liste").getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getCellComment()).isNotNull();
        }
    }

    @Test
    void ofAFileThatCannotBeReadTheListIsWritten() throws Exception {
        Path copy = annotated("x.xlsx", HostileFiles.zipBomb(), problem("x.xlsx", "", "", "file.too-large", "x.xlsx"));
        assertThat(SheetFiles.read(copy).sheets()).hasSize(1);
    }

    @Test
    void namesThatMeetAreKeptApart() throws Exception {
        byte[] twice = "a\n".getBytes(StandardCharsets.UTF_8);
        Path copy = annotated("Feil og spørsmål.csv", twice);
        assertThat(SheetFiles.read(copy).sheets())
                .extracting(RawSheet::name)
                .containsExactly("Feil og spørsmål 2", "Feil og spørsmål");
    }

    @Test
    void commentsAtBlankCellsAreTakenOver() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Ark1");
        sheet.createRow(1).createCell(0).setCellValue("Profil");
        for (int column : new int[] {2, 3}) {
            var anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setRow1(1);
            anchor.setCol1(column);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(workbook.getCreationHelper().createRichTextString("spurt " + column));
        }
        Path copy =
                annotated("liste.xlsx", bytes(workbook), problem("liste.xlsx", "Ark1", "D2", "value.not-number", "x"));
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(copy))) {
            Sheet made = read.getSheet("Ark1");
            assertThat(made.getRow(1).getCell(2).getCellComment().getString().getString())
                    .isEqualTo("spurt 2");
            assertThat(made.getRow(1).getCell(3).getCellComment().getString().getString())
                    .startsWith("spurt 3")
                    .hasSizeGreaterThan(10);
        }
    }
}
