package org.kith.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kith.privacy.Audience;

/**
 * What the index knows of one thing. Each value carries the audience that may find the thing by it; a value never
 * reaches further than the thing itself ({@link Builder#visibleTo}), and a private one is not indexed at all.
 */
public final class SearchDocument {
    private final String type;
    private final long id;
    private final Audience visibleTo;
    private final String sortName;
    private final Audience sortNameAudience;
    private final List<Value> names;
    private final List<Value> texts;
    private final List<Value> skills;
    private final List<Value> facets;
    private final List<String> words;
    private final Position position;
    private final Long newness;
    private final Integer placesFree;

    private SearchDocument(Builder builder) {
        type = builder.type;
        id = builder.id;
        visibleTo = builder.visibleTo;
        sortName = builder.sortName;
        sortNameAudience = builder.sortNameAudience;
        names = List.copyOf(builder.names);
        texts = List.copyOf(builder.texts);
        skills = List.copyOf(builder.skills);
        facets = List.copyOf(builder.facets);
        words = List.copyOf(builder.words);
        position = builder.position;
        newness = builder.newness;
        placesFree = builder.placesFree;
    }

    /** @param id key of the thing, &gt; 0 */
    public static Builder of(String type, long id) {
        return new Builder(type, id);
    }

    String type() {
        return type;
    }

    long id() {
        return id;
    }

    Audience visibleTo() {
        return visibleTo;
    }

    /** Null when there is none. */
    String sortName() {
        return sortName;
    }

    /** Who finds the thing in the place of its name. */
    Audience sortNameAudience() {
        return sortNameAudience;
    }

    List<Value> names() {
        return names;
    }

    List<Value> texts() {
        return texts;
    }

    List<Value> skills() {
        return skills;
    }

    /** Facet values, each under its dimension. */
    List<Value> facets() {
        return facets;
    }

    List<String> words() {
        return words;
    }

    /** Null when there is none. */
    Position position() {
        return position;
    }

    /** Null when there is none. */
    Long newness() {
        return newness;
    }

    /** Null when there is none. */
    Integer placesFree() {
        return placesFree;
    }

    /** Where the thing is, in degrees, and who may find it by that. */
    record Position(double latitude, double longitude, Audience audience) {}

    /** A value, who may find the thing by it, and its dimension where it is a facet's (else null). */
    record Value(String dimension, String value, Audience audience) {}

    /** Collects a document's values; null and blank ones are ignored. */
    public static final class Builder {
        private final String type;
        private final long id;
        private final List<Value> names = new ArrayList<>();
        private final List<Value> texts = new ArrayList<>();
        private final List<Value> skills = new ArrayList<>();
        private final List<Value> facets = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private Audience visibleTo = Audience.COORDINATORS;
        private String sortName;
        private Audience sortNameAudience = Audience.PUBLIC;
        private Position position;
        private Long newness;
        private Integer placesFree;

        private Builder(String type, long id) {
            this.type = Objects.requireNonNull(type, "type");
            this.id = id;
        }

        /** Who may find the thing at all; coordinators unless said. A private thing is not indexed. */
        public Builder visibleTo(Audience audience) {
            visibleTo = Objects.requireNonNull(audience, "audience");
            return this;
        }

        /** Words that weigh most; may be called often. */
        public Builder name(String value, Audience audience) {
            return add(names, null, value, audience);
        }

        /** Other words; may be called often. */
        public Builder text(String value, Audience audience) {
            return add(texts, null, value, audience);
        }

        public Builder skill(long skillId, Audience audience) {
            return add(skills, null, Long.toString(skillId), audience);
        }

        /** A value to filter and count by; may be called often per dimension. */
        public Builder facet(String dimension, String value, Audience audience) {
            return add(facets, Objects.requireNonNull(dimension, "dimension"), value, audience);
        }

        /** What a list by name is ordered by, for everybody who may find the thing. */
        public Builder sortName(String value) {
            return sortName(value, Audience.PUBLIC);
        }

        /** What a list by name is ordered by; for others than those the thing has no name. */
        public Builder sortName(String value, Audience audience) {
            sortName = value;
            sortNameAudience = Objects.requireNonNull(audience, "audience");
            return this;
        }

        /**
         * Where the thing is; said once, the last time counts.
         *
         * @param latitude degrees north, −90 to 90
         * @param longitude degrees east, −180 to 180
         */
        public Builder position(double latitude, double longitude, Audience audience) {
            position = new Position(latitude, longitude, Objects.requireNonNull(audience, "audience"));
            return this;
        }

        /**
         * What a list by newness is ordered by: greater for what came later. Its order shows to everybody who may find the
         * thing.
         */
        public Builder newness(long number) {
            newness = number;
            return this;
        }

        /** How many it can help now, &ge; 0. The order of a list by it shows to everybody who may find the thing. */
        public Builder placesFree(int number) {
            placesFree = number;
            return this;
        }

        /** Text for matching's words criterion ({@link Relevance}); coordinators' alone; may be called often. */
        public Builder words(String text) {
            if (text != null && !text.isBlank()) {
                words.add(text);
            }
            return this;
        }

        public SearchDocument build() {
            return new SearchDocument(this);
        }

        private Builder add(List<Value> values, String dimension, String value, Audience audience) {
            Objects.requireNonNull(audience, "audience");
            if (value != null && !value.isBlank()) {
                values.add(new Value(dimension, value.strip(), audience));
            }
            return this;
        }
    }
}
