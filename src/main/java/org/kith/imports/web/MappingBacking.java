package org.kith.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kith.imports.ImportField;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.ImportState;
import org.kith.imports.Imports;
import org.kith.imports.Mapping;
import org.kith.imports.MappingPage;
import org.kith.refusal.Refusal;
import org.kith.sheet.Encoding;
import org.kith.sheet.Separator;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /imports/mapping?import=…}: how a file is read, and what its columns mean. */
@Named
@RequestScoped
public class MappingBacking {
    @Inject
    Imports imports;

    @Inject
    ImportMappings mappings;

    @Inject
    ImportPages reading;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Notices notices;

    @Inject
    Pages pages;

    private MappingPage page;
    private DialectForm dialect;
    private List<ColumnLine> columns;
    private List<ConstantLine> constants;
    private Long savedMapping;
    private String saveAs;

    /** Before the page is shown: an import that is further is shown where it is. */
    public String load() {
        return getPage().file().state() == ImportState.MAPPING
                ? null
                : pages.redirect("/imports/import", "import", id());
    }

    /** Reads the file otherwise. */
    public String recognise() {
        try {
            mappings.recogniseAs(viewer.get(), id(), getDialect().dialect());
            notices.good("imports.mapping.readAgain");
            return pages.redirect("/imports/mapping", "import", id());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String useSaved() {
        try {
            if (savedMapping == null) {
                throw Refusal.at("saved", "imports.refusal.noMappingChosen");
            }
            mappings.useMapping(viewer.get(), id(), savedMapping);
            return pages.redirect("/imports/mapping", "import", id());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** Has the rows judged. */
    public String map() {
        try {
            mappings.map(viewer.get(), id(), mapping(), saveAs == null ? null : saveAs.strip());
            return pages.redirect("/imports/import", "import", id());
        } catch (Refusal refusal) {
            return pages.refuse(atInput(refusal));
        }
    }

    public String cancel() {
        imports.cancel(viewer.get(), id());
        notices.good("imports.cancelled");
        return pages.redirect("/imports/imports");
    }

    private Mapping mapping() {
        Map<String, String> same = new TreeMap<>();
        for (ConstantLine line : getConstants()) {
            if (line.getValue() != null) {
                same.put(line.getField().name(), line.getValue());
            }
        }
        return new Mapping(getColumns().stream().map(ColumnLine::mapped).toList(), same);
    }

    /** Inputs of a repeated line have an id of their own. */
    private Refusal atInput(Refusal refusal) {
        String[] where =
                refusal.field() == null ? new String[0] : refusal.field().split("-", 2);
        String input =
                switch (where.length == 2 ? where[0] : "") {
                    case "column" -> "columns:" + where[1] + ":field";
                    case "order" -> "columns:" + where[1] + ":order";
                    case "constant" -> constant(where[1]);
                    default -> refusal.field();
                };
        return Refusal.at(input, refusal.key(), refusal.arguments().toArray());
    }

    private String constant(String field) {
        List<ImportField> fields =
                getConstants().stream().map(ConstantLine::getField).toList();
        int at = fields.stream().map(ImportField::name).toList().indexOf(field);
        return "constants:" + at + (fields.get(at).choices().isEmpty() ? ":value" : ":choice");
    }

    private long id() {
        return parameters.id("import");
    }

    public MappingPage getPage() {
        if (page == null) {
            page = reading.mapping(viewer.get(), id());
        }
        return page;
    }

    public DialectForm getDialect() {
        if (dialect == null) {
            dialect = new DialectForm(getPage().dialect());
        }
        return dialect;
    }

    public List<ColumnLine> getColumns() {
        if (columns == null) {
            columns = new ArrayList<>();
            for (int i = 0; i < getPage().columns().size(); i++) {
                columns.add(new ColumnLine(
                        i,
                        getPage().columns().get(i),
                        getPage().mapping().columns().get(i)));
            }
        }
        return columns;
    }

    public List<ConstantLine> getConstants() {
        if (constants == null) {
            constants = new ArrayList<>();
            for (ImportField field : getPage().fields()) {
                constants.add(
                        new ConstantLine(field, getPage().mapping().constants().get(field.name())));
            }
        }
        return constants;
    }

    /** How many fields are the same for every row. */
    public long getConstantsSet() {
        return getConstants().stream().filter(line -> line.getValue() != null).count();
    }

    public Encoding[] getEncodings() {
        return Encoding.values();
    }

    public Separator[] getSeparators() {
        return Separator.values();
    }

    public Long getSavedMapping() {
        return savedMapping;
    }

    public void setSavedMapping(Long savedMapping) {
        this.savedMapping = savedMapping;
    }

    public String getSaveAs() {
        return saveAs;
    }

    public void setSaveAs(String saveAs) {
        this.saveAs = saveAs;
    }
}
