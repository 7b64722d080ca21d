package no.samtakt.inventory.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Reads the cells of an OpenDocument spreadsheet as a stream. No external entities; rows and columns that say they are
 * repeated are repeated only as far as they hold something and the limits allow.
 */
final class OdsFile {

    private static final int MANIFEST = 2_000_000;

    private OdsFile() {}

    static List<RawSheet> read(Path file) throws IOException {
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            String type = ZippedFile.text(zip, "mimetype", 200).strip();
            if (!type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                throw new SheetFiles.RefusedException("file.format-document");
            }
            if (ZippedFile.text(zip, "META-INF/manifest.xml", MANIFEST).contains("encryption-data")) {
                throw new SheetFiles.RefusedException("file.protected");
            }
            ZipArchiveEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new IOException("no content in the file");
            }
            ZippedFile.Allowance allowance = new ZippedFile.Allowance();
            try (InputStream in = allowance.count(zip.getInputStream(content))) {
                XMLStreamReader xml = factory().createXMLStreamReader(in);
                return new OdsContent(xml).read();
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
