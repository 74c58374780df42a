package org.kith.directory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language as lists write it: its English name, or its ISO 639 code of two or three letters. */
final class TypedLanguage {
    private static final Map<String, String> CODES = codes();

    private TypedLanguage() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                Locale language = Locale.of(code);
                codes.put(code, code);
                codes.put(language.getISO3Language(), code);
                codes.put(name(code).toLowerCase(Locale.UK), code);
            }
        }
        return codes;
    }

    /** The ISO 639-1 code of the language meant; empty when it is none that has one. */
    static Optional<String> of(String typed) {
        return Optional.ofNullable(CODES.get(typed.toLowerCase(Locale.UK)));
    }

    /** Its English name. */
    static String name(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.UK);
    }
}
