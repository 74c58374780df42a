package org.kith.directory.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages to choose from: those most spoken in Britain that have an ISO 639-1 code. */
final class Languages {
    private static final List<String> OFFERED = List.of(
            "ak", "am", "ar", "bg", "bn", "cs", "cy", "da", "de", "el", "en", "es", "fa", "fi", "fr", "ga", "gd", "gu",
            "hi", "hr", "hu", "ig", "it", "ja", "ko", "ku", "lt", "lv", "ml", "mr", "ne", "nl", "no", "pa", "pl", "ps",
            "pt", "ro", "ru", "si", "sk", "sn", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "ti", "tr", "uk", "ur",
            "vi", "yo", "zh");

    private Languages() {}

    /** A box for each by its English name, then for those of {@code spoken} that are not on the list. */
    static List<Tick> ticks(Set<String> spoken) {
        List<Tick> ticks = new ArrayList<>(boxes(OFFERED, spoken));
        ticks.addAll(
                boxes(spoken.stream().filter(code -> !OFFERED.contains(code)).toList(), spoken));
        return ticks;
    }

    private static List<Tick> boxes(List<String> codes, Set<String> spoken) {
        return codes.stream()
                .map(code -> new Tick(code, Locale.of(code).getDisplayLanguage(Locale.UK), spoken.contains(code)))
                .sorted(Comparator.comparing(Tick::getLabel))
                .toList();
    }
}
