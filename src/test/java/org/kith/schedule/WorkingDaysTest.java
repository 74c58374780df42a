package org.kith.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    @Test
    void weekendsDoNotCount() {
        LocalDate thursday = LocalDate.of(2026, 4, 9);
        assertThat(WorkingDays.after(thursday, 1)).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(WorkingDays.after(thursday, 5)).isEqualTo(LocalDate.of(2026, 4, 16));
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 11), 1)).isEqualTo(LocalDate.of(2026, 4, 13));
    }
}
