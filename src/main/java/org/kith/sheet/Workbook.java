package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.kith.refusal.Refusal;

/** A workbook (Office Open XML): its visible worksheets, and what their cells refer to. */
final class Workbook implements AutoCloseable {
    private static final String MAIN = "xl/workbook.xml";
    private static final String PARTS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKSHEET = "worksheet";

    /** Bytes of all texts that cells share, which are kept in memory; and of any other part but worksheets. */
    private static final long MAX_TEXTS = 128L << 20;

    private final Archive archive;
    private final Map<String, String> typesById = new HashMap<>();
    private final Map<String, String> partsById = new HashMap<>();
    private final Map<String, String> partsByType = new HashMap<>();

    /** The part of each worksheet by its name. */
    private final SequencedMap<String, String> worksheets = new LinkedHashMap<>();

    private boolean from1904;

    private Workbook(Archive archive) throws IOException, XMLStreamException {
        this.archive = archive;
        checkMacros();
        readParts();
        readMain();
    }

    /** @throws Refusal when it is no workbook, has macros, or is damaged */
    static Workbook open(Path file) {
        return Damage.refused(() -> {
            Archive archive = new Archive(file);
            try {
                return new Workbook(archive);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                archive.close();
                throw e;
            }
        });
    }

    /** @throws Refusal when an entry is not whole, or all together unpack to more than a sheet could be */
    static void checkAll(Path file) {
        Damage.refused(() -> {
            try (Archive archive = new Archive(file)) {
                archive.check();
            }
            return null;
        });
    }

    /** Names of the worksheets that can be seen, in their order. */
    List<String> worksheets() {
        return List.copyOf(worksheets.keySet());
    }

    /**
     * The rows of a worksheet.
     *
     * @throws Refusal when there is none of that name, or the file is no workbook
     */
    static WorksheetRows rows(Path file, String worksheet) {
        Workbook workbook = open(file);
        try {
            return workbook.rows(worksheet);
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** Closing the rows closes the workbook. */
    private WorksheetRows rows(String worksheet) {
        String part = worksheets.get(worksheet);
        if (part == null) {
            throw new Refusal("sheet.workbook.noWorksheet", worksheet);
        }
        return Damage.refused(() -> {
            CellValues values = new CellValues(texts(), styles(), from1904);
            return new WorksheetRows(this, archive.open(entry(part), Archive.MAX_UNPACKED), values);
        });
    }

    private void checkMacros() throws IOException, XMLStreamException {
        if (archive.entry(MAIN).isEmpty()) {
            throw new Refusal("sheet.kind.zip");
        }
        boolean macros = archive.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/"));
        try (InputStream in = archive.open(entry(TYPES), MAX_TEXTS)) {
            WorkbookPart types = new WorkbookPart(in);
            while (types.toStart(Set.of("Override", "Default"))) {
                String type = types.attribute("ContentType");
                macros |= type != null && type.contains("macroEnabled");
            }
        }
        if (macros) {
            throw new Refusal("sheet.workbook.macros");
        }
    }

    private void readParts() throws IOException, XMLStreamException {
        try (InputStream in = archive.open(entry(PARTS), MAX_TEXTS)) {
            WorkbookPart parts = new WorkbookPart(in);
            while (parts.toStart(Set.of("Relationship"))) {
                String id = String.valueOf(parts.attribute("Id"));
                String type = String.valueOf(parts.attribute("Type")).replaceAll("^.*/", "");
                String part = URI.create("/" + MAIN)
                        .resolve(String.valueOf(parts.attribute("Target")).replace(" ", "%20"))
                        .getPath()
                        .substring(1);
                typesById.put(id, type);
                partsById.put(id, part);
                partsByType.put(type, part);
            }
        }
    }

    private void readMain() throws IOException, XMLStreamException {
        try (InputStream in = archive.open(entry(MAIN), MAX_TEXTS)) {
            WorkbookPart main = new WorkbookPart(in);
            while (main.toStart(Set.of("workbookPr", "sheet"))) {
                if (main.name().equals("workbookPr")) {
                    from1904 = CellValues.isTrue(main.attribute("date1904"));
                } else {
                    String id = String.valueOf(main.attribute("id"));
                    String state = main.attribute("state");
                    boolean hidden = state != null && !state.equals("visible");
                    if (!hidden && WORKSHEET.equals(typesById.get(id))) {
                        worksheets.put(String.valueOf(main.attribute("name")), partsById.get(id));
                    }
                }
            }
        }
        if (worksheets.isEmpty()) {
            throw new ZipException("No worksheet");
        }
    }

    private SharedTexts texts() throws IOException, XMLStreamException {
        String part = partsByType.get("sharedStrings");
        if (part == null || archive.entry(part).isEmpty()) {
            return SharedTexts.NONE;
        }
        try (InputStream in = archive.open(entry(part), MAX_TEXTS)) {
            return SharedTexts.read(new WorkbookPart(in));
        }
    }

    private DateStyles styles() throws IOException, XMLStreamException {
        String part = partsByType.get("styles");
        if (part == null || archive.entry(part).isEmpty()) {
            return DateStyles.NONE;
        }
        try (InputStream in = archive.open(entry(part), MAX_TEXTS)) {
            return DateStyles.read(new WorkbookPart(in));
        }
    }

    private ZipEntry entry(String name) throws ZipException {
        return archive.entry(name).orElseThrow(() -> new ZipException("No " + name));
    }

    @Override
    public void close() {
        Damage.refused(() -> {
            archive.close();
            return null;
        });
    }
}
