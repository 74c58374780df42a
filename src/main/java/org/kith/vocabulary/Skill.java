package org.kith.vocabulary;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A concept of the vocabulary: a preferred label, other words for it, broader skills. */
@Entity
class Skill {
    enum WordKind {
        SYNONYM,
        ACRONYM
    }

    static final int KEY_MAX = 200;

    /** For labels and other words. */
    static final int WORD_MAX = 200;

    /** Synonyms, acronyms and broader skills, of each: so many of the longest fit into a cell of a spreadsheet. */
    static final int WORDS_MAX = 100;

    static final int DESCRIPTION_MAX = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    @Column(name = "skill_key", length = KEY_MAX)
    private String key;

    @Column(length = WORD_MAX)
    private String label;

    @Column(length = DESCRIPTION_MAX)
    private String description;

    @Column(name = "merged_into")
    private Long mergedInto;

    /** Where the merges end; null for a skill that stands for itself. */
    @Column(name = "meant_id")
    private Long meantId;

    @ElementCollection
    @CollectionTable(name = "skill_word", joinColumns = @JoinColumn(name = "skill_id"))
    @MapKeyColumn(name = "word", length = WORD_MAX)
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Map<String, WordKind> words = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "skill_broader", joinColumns = @JoinColumn(name = "skill_id"))
    @Column(name = "broader_id")
    private Set<Long> broader = new HashSet<>();

    protected Skill() {}

    Skill(String key) {
        this.key = key;
    }

    void describe(String label, String description, Map<String, WordKind> words) {
        this.label = label;
        this.description = description;
        this.words.keySet().retainAll(words.keySet());
        this.words.putAll(words);
    }

    /** Whether it is called and described so. */
    boolean tells(String label, String description) {
        return Objects.equals(this.label, label) && Objects.equals(this.description, description);
    }

    void describe(String label, String description) {
        this.label = label;
        this.description = description;
    }

    void setBroader(Set<Long> ids) {
        broader.retainAll(ids);
        broader.addAll(ids);
    }

    Long id() {
        return id;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    int version() {
        return version;
    }

    boolean merged() {
        return mergedInto != null;
    }

    /** The skill it was merged into; null when it stands for itself. */
    Long mergedInto() {
        return mergedInto;
    }

    void mergeInto(Long other) {
        mergedInto = other;
    }

    void mean(Long other) {
        meantId = other;
    }

    Map<String, WordKind> words() {
        return words;
    }

    Set<Long> broader() {
        return broader;
    }
}
