package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two names are asked about as perhaps the same; they are at one postcode already. */
class LikeNamesTest {
    @ParameterizedTest
    @CsvSource({
        "The Old Mill Trust, OLD MILL TRUST LTD, true",
        "Café Lumière C.I.C., Cafe Lumiere, true",
        "Old Mill Trust, Old Mil Trust, true",
        "St Anne's Hospice, St Annes Hospice, true",
        "Old Mill Trust, Old Hall Trust, false",
        "Ladle & Lark Kitchen, Ladle and Lark Kitchen, true",
        "Balsall Heath Singers, Bournville Singers, false",
        "First Scout Group, Second Scout Group, false"
    })
    void namesAreAlikeWhenTheyCouldBeOneOrganisation(String one, String other, boolean alike) {
        assertThat(LikeNames.alike(one, other)).isEqualTo(alike);
        assertThat(LikeNames.alike(other, one)).isEqualTo(alike);
    }
}
