package no.samtakt.inventory.sheet;

import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects comments of a sheet by the address of their cell; several at a cell are joined by line breaks. */
final class XlsxComments extends DefaultHandler {

    private final Map<Long, String> comments;
    private final String element;
    private final String textElement;
    private final StringBuilder text = new StringBuilder();
    private long address = -1;
    private boolean collecting;

    XlsxComments(Map<Long, String> comments, String element, String textElement) {
        this.comments = comments;
        this.element = element;
        this.textElement = textElement;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals(element)) {
            String reference = attributes.getValue("ref");
            address = reference == null ? -1 : CellAddress.parse(reference);
            text.setLength(0);
        } else if (localName.equals(textElement)) {
            collecting = true;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && text.length() < SheetLimits.LONGEST_TEXT) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (localName.equals(textElement)) {
            collecting = false;
        } else if (localName.equals(element) && address >= 0 && comments.size() < SheetLimits.MOST_COMMENTS) {
            String clean = CellText.clean(text.toString());
            if (!clean.isEmpty()) {
                String old = comments.get(address);
                comments.put(address, old == null ? clean : CellText.clean(old + "\n" + clean));
            }
        }
    }
}
