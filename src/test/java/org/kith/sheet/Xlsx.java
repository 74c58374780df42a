package org.kith.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, part by part, so that it can be as bad as no library would make it. */
final class Xlsx {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Xlsx() {}

    /** One worksheet with these rows of XML; four styles: none, a day, a day by a format of its own, hours gone by. */
    static Xlsx of(String rows) {
        return new Xlsx()
                .with(
                        "[Content_Types].xml",
                        """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Override PartName="/xl/workbook.xml" ContentType="application/xml"/></Types>""")
                .worksheets("<sheet name='List' sheetId='1' r:id='r1'/>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="r2" Type="%1$s/worksheet" Target="/xl/worksheets/sheet2.xml"/>
                        <Relationship Id="r3" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/>
                        <Relationship Id="r4" Type="%1$s/styles" Target="styles.xml"/>
                        <Relationship Id="r5" Type="%1$s/chartsheet" Target="chartsheets/sheet1.xml"/>
                        </Relationships>"""
                                .formatted(DOCUMENT))
                .with(
                        "xl/styles.xml",
                        """
                        <styleSheet %s><numFmts>
                        <numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/>
                        <numFmt numFmtId="165" formatCode="[h]:mm"/>
                        <numFmt numFmtId="166" formatCode="[Red]0.00&quot; days&quot;"/></numFmts>
                        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"><alignment/></xf><xf numFmtId="164"/>
                        <xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>"""
                                .formatted(MAIN))
                .worksheet("sheet1", rows);
    }

    Xlsx worksheets(String sheets) {
        return with(
                "xl/workbook.xml",
                "<workbook %s xmlns:r='%s'><workbookPr/><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, DOCUMENT, sheets));
    }

    Xlsx worksheet(String name, String rows) {
        return with(
                "xl/worksheets/" + name + ".xml",
                "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    Xlsx texts(String items) {
        return with("xl/sharedStrings.xml", "<sst %s>%s</sst>".formatted(MAIN, items));
    }

    Xlsx with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    Xlsx with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    Xlsx without(String part) {
        parts.remove(part);
        return this;
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    void writeTo(ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
        }
    }
}
