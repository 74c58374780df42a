package org.kith.directory;

import java.util.stream.Stream;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;

/** Who may do what to which organisation, person and volunteer. */
public final class DirectoryAccess {
    private DirectoryAccess() {}

    public static boolean sees(Viewer viewer, Organisation organisation) {
        return viewer.sees(organisation.pageAudience())
                || viewer.organisations().contains(organisation.id());
    }

    /** Its own people while it is a member; a coordinator on the telephone with them. */
    public static boolean edits(Viewer viewer, Organisation organisation) {
        return viewer.coordinator() || viewer.memberOrganisations().contains(organisation.id());
    }

    /** Pages show the first half; the whole of it is for those who edit it and for those who import it. */
    static boolean seesWholePostcode(Viewer viewer, Organisation organisation) {
        return edits(viewer, organisation) || imports(viewer);
    }

    /** Oneself and coordinators always; others once the volunteer is approved and shows them something. */
    public static boolean sees(Viewer viewer, Volunteer volunteer) {
        return viewer.isPerson(volunteer.person().id())
                || viewer.coordinator()
                || (volunteer.approved() && widest(volunteer).includes(viewer.level()));
    }

    /** Whom a volunteer works for: with the name, to those who may see the employer's page. One knows one's own employer. */
    static boolean seesEmployer(Viewer viewer, Volunteer volunteer) {
        Person person = volunteer.person();
        return volunteer.employer() != null
                && viewer.sees(person.nameAudience(), person.id())
                && (viewer.isPerson(person.id()) || sees(viewer, volunteer.employer()));
    }

    /** The widest audience of what one could find somebody by. */
    static Audience widest(Volunteer volunteer) {
        return Stream.of(
                        volunteer.person().nameAudience(),
                        volunteer.headlineAudience(),
                        volunteer.aboutAudience(),
                        volunteer.skillsAudience())
                .min(Audience::compareTo)
                .orElseThrow();
    }

    /** Those who may add another word for a skill. */
    static void mayReadMissedSearches(Viewer viewer) {
        require(viewer, viewer.coordinator() || viewer.administrator());
    }

    public static void mayManagePeople(Viewer viewer) {
        require(viewer, viewer.coordinator() || viewer.administrator());
    }

    /** Whether the viewer may import organisations. */
    static boolean imports(Viewer viewer) {
        return viewer.coordinator() || viewer.administrator();
    }

    public static void mayApprove(Viewer viewer, long programmeId) {
        require(viewer, viewer.coordinates(programmeId));
    }

    public static void maySeeWaiting(Viewer viewer) {
        require(viewer, viewer.coordinator());
    }

    static void require(Viewer viewer, boolean allowed) {
        if (!allowed) {
            if (!viewer.signedIn()) {
                throw new NotSignedIn();
            }
            throw new NotFound("directory");
        }
    }
}
