package org.kith.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way workbooks spell characters that XML may lose: {@code _x000D_} is a carriage return (ECMA-376, ST_Xstring). */
final class EscapedText {
    /** Characters that are certainly more than a full cell, even if each is spelled out. */
    static final int MAX = 7 * (SheetReader.MAX_CELL + 2);

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {}

    /** What is meant. Escapes of what is no character by itself stay as they are. */
    static String read(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(c == 0 || Character.isSurrogate(c) ? escape.group() : String.valueOf(c));
        });
    }

    /** Text that is read as what it is. */
    static String write(String text) {
        return text.contains("_x") ? LOOKS_LIKE_ONE.matcher(text).replaceAll("_x005F_") : text;
    }
}
