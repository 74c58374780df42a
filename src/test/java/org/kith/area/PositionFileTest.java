package org.kith.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.refusal.Refusal;

/** The open files, in the shapes in which they are given out. */
class PositionFileTest {
    private static final Outcode B14 = new Outcode("B14");
    private static final Outcode CV1 = new Outcode("CV1");

    @TempDir
    private Path folder;

    private PositionFile.Read read(String text) throws IOException {
        return PositionFile.read(Files.writeString(folder.resolve("file"), text));
    }

    @Test
    void ofWholePostcodesTheMeanOfEachDistrictIsKept() throws IOException {
        PositionFile.Read read = read(
                """
                postcode,latitude,longitude
                B14 7QH,52.40,-1.90
                b147ql,52.44,-1.88
                CV1 2AB,52.41,-1.51
                """);

        assertThat(read.positions())
                .containsOnly(Map.entry(B14, new Position(52.42, -1.89)), Map.entry(CV1, new Position(52.41, -1.51)));
        assertThat(read.rows()).isEqualTo(3);
    }

    @Test
    void aListOfDistrictsWillDoToo() throws IOException {
        assertThat(read("id,outcode,latitude,longitude,\n1,B14,52.41234,-1.89,\n")
                        .positions())
                .containsOnly(Map.entry(B14, new Position(52.4123, -1.89)));
    }

    @Test
    void theDirectoryOfTheOnsIsReadWithoutWhatEndedOrIsNowhere() throws IOException {
        PositionFile.Read read = read(
                """
                \uFEFFpcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,lat,long
                "B14 7QH","B14  7QH","B14 7QH","198001","","","",52.4,-1.9
                "B14 7QJ","B14  7QJ","B14 7QJ","198001","199606","","",53.4,-1.9
                "CV1 2AB","CV1  2AB","CV1 2AB","198001","","","",99.999999,0.000000
                "BT1 1AA","BT1  1AA","BT1 1AA","198001","","","",54.6,-5.93
                "B14 7QL","B14  7QL","B14 7QL","198001","","","",0,0
                "nonsense","","","","","","",52.4,-1.9
                """);

        assertThat(read.positions()).containsOnly(Map.entry(B14, new Position(52.4, -1.9)));
        assertThat(read.rows()).isEqualTo(6);
    }

    @Test
    void codePointOpenNeedsNoNamesAndIsOnTheGrid() throws IOException {
        PositionFile.Read read = read(
                """
                "B14 7QH",10,407000,281000,"E92000001","","","","E08000025","E05011118"
                "CV1 2AB",90,0,0,"E92000001","","","","E08000026","E05001219"
                """);

        assertThat(read.positions()).containsOnlyKeys(B14);
        assertThat(read.positions().get(B14).kilometresTo(new Position(52.427, -1.899)))
                .isLessThan(0.5);
    }

    @Test
    void aZipFileIsReadAsItWasDownloaded() throws IOException {
        Path zip = folder.resolve("codepo_gb.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entry(entries, "Doc/licence.txt", "Contains OS data");
            entry(
                    entries,
                    "Doc/Code-Point_Open_Column_Headers.csv",
                    "PC,PQ,EA,NO\nPostcode,Quality,Eastings,Northings\n");
            entry(entries, "Data/CSV/b.csv", "\"B14 7QH\",10,407000,281000\n");
            entry(entries, "Data/CSV/cv.csv", "\"CV1 2AB\",10,433500,279000\n");
        }

        assertThat(PositionFile.read(zip).positions()).containsOnlyKeys(B14, CV1);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,latitude,longitude\nA,52,-1\n", "postcode,latitude\nB14 7QH,52\n", "PK"})
    void whatIsNoSuchFileIsRefusedAtTheField(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }

    @Test
    void aFileOfOtherPlacesHasNothing() {
        assertThatThrownBy(() -> read("postcode,latitude,longitude\nBT1 1AA,54.6,-5.9\nB14 7QH,40.7,-74\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("area.refusal.nothing"));
    }
}
