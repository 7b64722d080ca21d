package no.samtakt.inventory.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files nobody should be able to stop the reader with. */
public final class HostileFiles {

    private HostileFiles() {}

    public static byte[] foreignWorkbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Anything").createRow(0).createCell(0).setCellValue("x");
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    public static byte[] encrypted() {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                out.write(foreignWorkbook());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook whose sheet unpacks to more than any list of a municipality. */
    public static byte[] zipBomb() {
        return withSheet(out -> {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 150; i++) {
                out.write(blanks);
            }
        });
    }

    /** An archive of empty files of some names. */
    public static byte[] zipped(String... names) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (String name : names) {
                    put(out, name, "");
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outer shape of a workbook of Excel 95: its main stream has another name than later ones. */
    public static byte[] excel95() {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            byte[] stream = new byte[5_000];
            byte[] start = {0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00, 0, 0, 0, 0};
            System.arraycopy(start, 0, stream, 0, start.length);
            system.createDocument(new ByteArrayInputStream(stream), "Book");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook whose sheet Systems has its headers in row 1, and further XML after that row. */
    public static byte[] systemsSheet(String xml) {
        String head =
                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Id</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>";
        return withSheet(out -> out.write((head + xml + "</worksheet>").getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the XML of a sheet. */
    public interface Body {
        void write(ZipOutputStream out) throws IOException;
    }

    /** A minimal workbook with the sheet Systems, whose data element is written by the body. */
    public static byte[] withSheet(Body body) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                put(
                        out,
                        "[Content_Types].xml",
                        xml
                                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/s1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
                put(
                        out,
                        "_rels/.rels",
                        xml
                                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
                put(
                        out,
                        "xl/workbook.xml",
                        xml
                                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"Systems\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
                put(
                        out,
                        "xl/_rels/workbook.xml.rels",
                        xml
                                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"s1.xml\"/></Relationships>");
                out.putNextEntry(new ZipEntry("xl/s1.xml"));
                body.write(out);
                out.closeEntry();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
