package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TypedLegalFormTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");

    /** Exports write the words of the pages; imports have to know all of them. */
    @ParameterizedTest
    @EnumSource
    void theWordsOfThePagesAreReadBack(LegalForm form) {
        assertThat(TypedLegalForm.of(TEXTS.getString("enum.LegalForm." + form))).contains(form);
    }

    @ParameterizedTest
    @CsvSource({
        "cic, COMMUNITY_INTEREST_COMPANY",
        "Co-operative, COOPERATIVE_SOCIETY",
        "SCIO, CHARITABLE_INCORPORATED_ORGANISATION",
        "other, OTHER"
    })
    void shortNamesAreKnown(String typed, LegalForm form) {
        assertThat(TypedLegalForm.of(typed)).contains(form);
    }
}
