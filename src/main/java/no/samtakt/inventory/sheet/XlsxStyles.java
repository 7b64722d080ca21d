package no.samtakt.inventory.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the styles of a workbook mean for its cells: which are dates, percentages, bold, struck through. */
final class XlsxStyles extends DefaultHandler {

    private static final int MOST = 100_000;

    private record Format(int number, int font) {}

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Format> formats = new ArrayList<>();
    private final BitSet boldFonts = new BitSet();
    private final BitSet struckFonts = new BitSet();
    private final BitSet dates = new BitSet();
    private final BitSet percents = new BitSet();
    private int font = -1;
    private boolean inFonts;
    private boolean inFormats;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "numFmt" -> {
                if (codes.size() < MOST) {
                    codes.put(
                            XlsxFile.integer(attributes.getValue("numFmtId")),
                            String.valueOf(attributes.getValue("formatCode")));
                }
            }
            case "fonts" -> inFonts = true;
            case "font" -> font += inFonts && font < MOST ? 1 : 0;
            case "b" -> {
                if (inFonts && font >= 0) {
                    boldFonts.set(font, RichText.on(attributes));
                }
            }
            case "strike" -> {
                if (inFonts && font >= 0) {
                    struckFonts.set(font, RichText.on(attributes));
                }
            }
            case "cellXfs" -> inFormats = true;
            case "xf" -> {
                if (inFormats && formats.size() < MOST) {
                    formats.add(new Format(
                            XlsxFile.integer(attributes.getValue("numFmtId")),
                            XlsxFile.integer(attributes.getValue("fontId"))));
                }
            }
            default -> {
                // colours, borders and sizes mean nothing here
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (localName.equals("fonts")) {
            inFonts = false;
        } else if (localName.equals("cellXfs")) {
            inFormats = false;
            for (int style = 0; style < formats.size(); style++) {
                int id = formats.get(style).number();
                String code = code(id);
                dates.set(style, code.length() < 1_000 && DateUtil.isADateFormat(id, code));
                percents.set(style, code.contains("%"));
            }
        }
    }

    private String code(int id) {
        String code = codes.get(id);
        String builtin = id >= 0 && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? BuiltinFormats.getBuiltinFormat(id)
                : null;
        return code != null ? code : builtin != null ? builtin : "General";
    }

    boolean date(int style) {
        return style >= 0 && dates.get(style);
    }

    boolean percent(int style) {
        return style >= 0 && percents.get(style);
    }

    boolean bold(int style) {
        return font(style) >= 0 && boldFonts.get(font(style));
    }

    boolean struck(int style) {
        return font(style) >= 0 && struckFonts.get(font(style));
    }

    private int font(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style).font() : -1;
    }
}
