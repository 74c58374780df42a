package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.People;
import org.kith.directory.VolunteerExports;
import org.kith.directory.Volunteers;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.Imports;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.sheet.SheetWriter;

/** Lists of people that go out come in again as the same, and nobody takes out what they may not see. */
@ArquillianTest
class VolunteerExportsIT {
    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(VolunteerExportsIT.class, Fixture.class, JudgedList.class, Patience.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    Imports imports;

    @Inject
    ImportMappings mappings;

    @Inject
    ImportPages pages;

    @Inject
    People people;

    @Inject
    Volunteers volunteers;

    @Inject
    VolunteerExports exports;

    @Inject
    SearchIndex index;

    private Viewer coordinator;
    private String word;

    @BeforeEach
    void aCoordinator() {
        coordinator = fixture.administrator();
        word = "w" + Fixture.unique();
    }

    @Test
    void aListThatWasTakenOutChangesNothing() throws IOException {
        long employer = fixture.member("Mill " + word);
        Viewer manager = fixture.personOf(coordinator, employer);
        Viewer birch =
                fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, word + ", deeds", 3, "contract-drafting");
        volunteers.describe(
                birch,
                volunteers.own(birch).version(),
                fixture.profile(word + ", deeds\"", 3, Audience.COORDINATORS, "contract-drafting"),
                fixture.contacts(birch, Audience.COORDINATORS));
        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        for (SheetWriter.Format format : SheetWriter.Format.values()) {
            ByteArrayOutputStream found = new ByteArrayOutputStream();
            exports.found(coordinator, new DirectoryQuery(word, Map.of(), Sort.RELEVANCE), format, "Volunteers", found);
            assertThat(unchanged(found, format)).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        }
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        String address = people.account(coordinator, manager.personId()).card().email();
        exports.people(coordinator, address, SheetWriter.Format.CSV, "People", named);
        assertThat(named.toString(StandardCharsets.UTF_8)).contains("Mill " + word);
        assertThat(unchanged(named, SheetWriter.Format.CSV)).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
    }

    private ImportCounts unchanged(ByteArrayOutputStream content, SheetWriter.Format format) throws IOException {
        Path file = Files.createTempFile("people", "." + format.extension());
        try {
            Files.write(file, content.toByteArray());
            long id = new JudgedList(imports, mappings, pages)
                    .judged(coordinator, "volunteers", "people." + format.extension(), file);
            return pages.preview(coordinator, id, null, 1).file().counts();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void nobodyGathersWhatIsNotForThem() {
        Viewer birch = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, word, 3, "contract-drafting");
        fixture.describe(birch, word, 3, "contract-drafting");
        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        Viewer member = fixture.personOf(coordinator, fixture.member("Member " + word));
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        exports.found(
                member,
                new DirectoryQuery(word, Map.of(), Sort.RELEVANCE),
                SheetWriter.Format.CSV,
                "Volunteers",
                found);
        String address = people.account(coordinator, birch.personId()).card().email();
        assertThat(found.toString(StandardCharsets.UTF_8)).contains(word).doesNotContain("," + address, "0121");
        assertThatThrownBy(() -> exports.people(member, null, SheetWriter.Format.CSV, "People", found))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exports.forApproval(member, SheetWriter.Format.CSV, "Volunteers", found))
                .isInstanceOf(NotFound.class);
    }
}
