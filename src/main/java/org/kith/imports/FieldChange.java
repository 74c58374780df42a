package org.kith.imports;

/**
 * That a field is one thing in the directory and another one in a file.
 *
 * @param before a text or a phrase; null where nothing is known
 * @param after a text or a phrase
 */
public record FieldChange(ImportField field, Object before, Object after) {}
