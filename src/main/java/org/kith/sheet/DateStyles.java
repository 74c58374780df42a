package org.kith.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The styles of cells in which a number is shown as a day or a time of day. */
record DateStyles(Set<String> styles) {
    static final DateStyles NONE = new DateStyles(Set.of());

    /** Text in quotes, single characters after a backslash or for the width of one, colours and conditions. */
    private static final Pattern NOT_PLACES = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[[hms]+]");
    private static final Pattern DATE_PLACES = Pattern.compile("(?i)[dmyhs]");

    static DateStyles read(WorkbookPart part) throws XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        Set<String> dates = new HashSet<>();
        while (part.toStart(Set.of("numFmt", "cellXfs"))) {
            if (part.name().equals("numFmt")) {
                formats.put(part.attribute("numFmtId"), String.valueOf(part.attribute("formatCode")));
            } else {
                int style = 0;
                while (part.next() && !part.ends("cellXfs")) {
                    if (part.starts("xf") && isDate(part.attribute("numFmtId"), formats)) {
                        dates.add(String.valueOf(style));
                    }
                    style += part.ends("xf") ? 1 : 0;
                }
            }
        }
        return new DateStyles(dates);
    }

    /** @param style as the cell names it, null for the default one */
    boolean isDate(String style) {
        return style != null && styles.contains(style);
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        String format = formats.get(id);
        return format == null ? isDateUnwritten(id == null ? 0 : Integer.parseInt(id)) : isDateWritten(format);
    }

    /** Of the formats that are known without being written down; 46 is of hours gone by. */
    private static boolean isDateUnwritten(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id == 45 || id == 47 || id >= 50 && id <= 58;
    }

    private static boolean isDateWritten(String format) {
        return !ELAPSED.matcher(format).find()
                && DATE_PLACES
                        .matcher(NOT_PLACES.matcher(format).replaceAll(""))
                        .find();
    }
}
