package org.kith.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A legal form as files write it: its name in full, in any case, as the pages word it, or one of its usual short names. */
final class TypedLegalForm {
    private static final Map<String, LegalForm> SHORT_NAMES = Map.ofEntries(
            Map.entry("CIO", LegalForm.CHARITABLE_INCORPORATED_ORGANISATION),
            Map.entry("SCIO", LegalForm.CHARITABLE_INCORPORATED_ORGANISATION),
            Map.entry("TRUST", LegalForm.CHARITABLE_TRUST),
            Map.entry("CIC", LegalForm.COMMUNITY_INTEREST_COMPANY),
            Map.entry("GUARANTEE_COMPANY", LegalForm.COMPANY_LIMITED_BY_GUARANTEE),
            Map.entry("CLG", LegalForm.COMPANY_LIMITED_BY_GUARANTEE),
            Map.entry("CLS", LegalForm.COMPANY_LIMITED_BY_SHARES),
            Map.entry("CBS", LegalForm.COMMUNITY_BENEFIT_SOCIETY),
            Map.entry("CO_OPERATIVE_SOCIETY", LegalForm.COOPERATIVE_SOCIETY),
            Map.entry("CO_OPERATIVE", LegalForm.COOPERATIVE_SOCIETY),
            Map.entry("COOPERATIVE", LegalForm.COOPERATIVE_SOCIETY),
            Map.entry("ASSOCIATION", LegalForm.UNINCORPORATED_ASSOCIATION),
            Map.entry("ANOTHER_FORM", LegalForm.OTHER));

    private TypedLegalForm() {}

    /** The form meant; empty when it is none that Kith knows. */
    static Optional<LegalForm> of(String typed) {
        String name = typed.toUpperCase(Locale.UK).replaceAll("[\\s-]+", "_");
        return Arrays.stream(LegalForm.values())
                .filter(form -> form.name().equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(SHORT_NAMES.get(name)));
    }
}
