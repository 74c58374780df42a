package org.kith.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.imports.FieldType;
import org.kith.imports.ImportField;

/** What a column of a list of skills can be. */
enum SkillField implements ImportField {
    KEY(FieldType.TEXT, said -> null, "key", "conceptUri", "uri", "id"),
    LABEL(FieldType.TEXT, SkillSaid::label, "label", "preferredLabel", "skill", "name", "preferred label"),
    BROADER(FieldType.LIST, SkillSaid::broader, "broader", "broader skills", "parent"),
    SYNONYMS(FieldType.LIST, SkillSaid::synonyms, "synonyms", "altLabels", "alt labels", "also known as"),
    ACRONYMS(FieldType.LIST, SkillSaid::acronyms, "acronyms", "short forms"),
    DESCRIPTION(FieldType.TEXT, SkillSaid::description, "description", "definition", "scope note");

    /** Between the words of a cell that is written. */
    static final String BETWEEN = "; ";

    private final FieldType type;
    private final Function<SkillSaid, Object> fact;
    private final List<String> headers;

    SkillField(FieldType type, Function<SkillSaid, Object> fact, String... headers) {
        this.type = type;
        this.fact = fact;
        this.headers = List.of(headers);
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public boolean required() {
        return this == LABEL;
    }

    /** What is said; null for nothing, and always for the key, which never changes. */
    Object of(SkillSaid said) {
        return fact.apply(said);
    }

    /**
     * The same, to be read; null for nothing.
     *
     * @param name of a skill by its id
     */
    String shown(SkillSaid said, Function<Long, String> name) {
        return switch (of(said)) {
            case null -> null;
            case Set<?> several ->
                several.stream()
                        .map(one -> one instanceof Long id ? name.apply(id) : one.toString())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining(BETWEEN));
            case Object text -> text.toString();
        };
    }
}
