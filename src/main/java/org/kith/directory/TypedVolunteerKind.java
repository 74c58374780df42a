package org.kith.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A kind of volunteer as lists write it. */
final class TypedVolunteerKind {
    /** The word that exports write first. */
    private static final Map<VolunteerKind, List<String>> WORDS = Map.of(
            VolunteerKind.SOLICITOR,
                    List.of(
                            "solicitor",
                            "lawyer",
                            "barrister",
                            "legal",
                            "law firm",
                            "in house lawyer",
                            "pro bono lawyer"),
            VolunteerKind.CONSULTANT,
                    List.of(
                            "consultant",
                            "corporate consultant",
                            "corporate volunteer",
                            "mentor",
                            "adviser",
                            "advisor"),
            VolunteerKind.SIGNATORY_STAFF,
                    List.of(
                            "signatory staff",
                            "signatory s staff",
                            "signatorys staff",
                            "staff of a signatory",
                            "signatory",
                            "charter signatory"),
            VolunteerKind.PEER, List.of("peer", "member", "peer supporter", "peer support", "mutual aid"));

    private TypedVolunteerKind() {}

    /** The kind meant; empty when it is none that Kith knows. */
    static Optional<VolunteerKind> of(String typed) {
        String plain = typed.toLowerCase(Locale.UK).replaceAll("[^a-z]+", " ").strip();
        return WORDS.entrySet().stream()
                .filter(kind -> kind.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The word that is read as this kind. */
    static String word(VolunteerKind kind) {
        return WORDS.get(kind).getFirst();
    }
}
