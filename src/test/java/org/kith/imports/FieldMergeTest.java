package org.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the directory says now, what the last import said, what the file says: whose word counts. */
class FieldMergeTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, STAYS",
                "-, -, a, TAKEN",
                "a, a, b, TAKEN",
                "a, a, -, STAYS",
                "b, a, b, STAYS",
                "b, a, a, STAYS",
                "b, a, c, EDITED",
                "-, a, a, STAYS",
                "-, a, b, EDITED",
                "b, -, b, STAYS",
                "b, -, c, EDITED"
            })
    void theFileWinsOnlyWhereNobodyEdited(String now, String base, String file, FieldMerge expected) {
        assertThat(FieldMerge.of(now, base, file)).isEqualTo(expected);
    }
}
