package org.kith.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.refusal.Refusal;

/** What a mapping must keep to before rows are read by it. */
final class MappingCheck {
    static final String COLUMN = "column-";
    static final String ORDER = "order-";
    static final String CONSTANT = "constant-";

    private final List<? extends ImportField> fields;
    private final List<SheetColumn> columns;

    MappingCheck(List<? extends ImportField> fields, List<SheetColumn> columns) {
        this.fields = fields;
        this.columns = columns;
    }

    /** @throws Refusal at the column or constant that breaks a rule */
    void check(Mapping mapping) {
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Mapping.Column column = mapping.columns().get(i);
            if (column.field() == null) {
                continue;
            }
            ImportField field = field(column.field(), COLUMN + i);
            if (used.putIfAbsent(column.field(), i) != null) {
                throw Refusal.at(COLUMN + i, "imports.refusal.fieldTwice", field.label());
            }
            if (field.type() == FieldType.DAY && columns.get(i).days().asked() && column.order() == null) {
                throw Refusal.at(ORDER + i, "imports.refusal.orderMissing");
            }
        }
        mapping.constants().forEach((name, value) -> checkConstant(field(name, CONSTANT + name), value, used));
        requireAll(mapping, used);
    }

    private void checkConstant(ImportField field, String value, Map<String, Integer> used) {
        if (used.containsKey(field.name())) {
            throw Refusal.at(CONSTANT + field.name(), "imports.refusal.columnAndConstant", field.label());
        }
        if (!field.choices().isEmpty()
                && field.choices().stream().noneMatch(choice -> choice.name().equals(value))) {
            throw Refusal.at(CONSTANT + field.name(), "imports.refusal.choice");
        }
    }

    private void requireAll(Mapping mapping, Map<String, Integer> used) {
        fields.stream()
                .filter(ImportField::required)
                .filter(field ->
                        !used.containsKey(field.name()) && !mapping.constants().containsKey(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.at(COLUMN + 0, "imports.refusal.fieldMissing", field.label());
                });
    }

    private ImportField field(String name, String at) {
        return ImportField.named(fields, name).orElseThrow(() -> Refusal.at(at, "imports.refusal.fieldUnknown"));
    }
}
