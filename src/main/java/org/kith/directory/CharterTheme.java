package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A theme of the Charter. The table is filled by its migration; signatures name a theme by its key. */
@Entity
@Table(name = "charter_theme")
class CharterTheme {
    @Id
    @Column(name = "theme_key")
    private String key;

    private String name;

    private int position;

    protected CharterTheme() {}
}
