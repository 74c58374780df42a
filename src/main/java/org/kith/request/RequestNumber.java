package org.kith.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The running number of one year's requests. */
@Entity
@Table(name = "request_number")
class RequestNumber {
    @Id
    @Column(name = "year_number")
    private Integer year;

    @Column(name = "last_number")
    private int last;

    protected RequestNumber() {}

    RequestNumber(int year) {
        this.year = year;
    }

    /** Such as {@code 2026-0147}. */
    String next() {
        last++;
        return "%d-%04d".formatted(year, last);
    }
}
