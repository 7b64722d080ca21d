package no.samtakt.inventory.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells of a workbook share, made legible once, and which of them are bold or struck through as a whole. */
final class XlsxStrings extends DefaultHandler {

    private final SheetFill.Budget budget;
    private final List<String> texts = new ArrayList<>();
    private final BitSet bold = new BitSet();
    private final BitSet struck = new BitSet();
    private final RichText current = new RichText();

    XlsxStrings(SheetFill.Budget budget) {
        this.budget = budget;
    }

    /** The text of a number; empty when there is none. */
    String text(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    boolean bold(int index) {
        return index >= 0 && bold.get(index);
    }

    boolean struck(int index) {
        return index >= 0 && struck.get(index);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("si")) {
            current.clear();
        }
        current.start(localName, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        current.characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        current.end(localName);
        if (localName.equals("si")) {
            String text = current.text();
            if (!budget.takeText(text.length() + 8)) {
                throw new SAXException(new SheetFiles.RefusedException("file.too-large"));
            }
            bold.set(texts.size(), current.bold());
            struck.set(texts.size(), current.struck());
            texts.add(text);
        }
    }
}
