package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.it.PlainBrowser.Answer;

/**
 * Every page as every role, with own and others' things: who gets the page, who gets a 404, and who is led to signing
 * in. A new page needs its rows here.
 */
class EveryRolePageIT {
    /**
     * {@code in}: led to signing in. What stands in braces is the id of a thing of the demo: "my" things are those of
     * the member and the volunteer in the table, my request and my invitation for LawWorks; "other" ones are those of
     * another member or volunteer, the request and the invitation of another programme. The coordinator of the demo is
     * its administrator too; the one of LawWorks is not.
     */
    private static final String TABLE =
            """
            page                                                | visitor | member | volunteer | coordinator | LawWorks
            /                                                   | 200     | 200    | 200       | 200         | 200
            /home/home                                          | 200     | 200    | 200       | 200         | 200
            /about                                              | 200     | 200    | 200       | 200         | 200
            /offer                                              | 200     | 200    | 200       | 200         | 200
            /privacy                                            | 200     | 200    | 200       | 200         | 200
            /accessibility                                      | 200     | 200    | 200       | 200         | 200
            /error/403                                          | 200     | 200    | 200       | 200         | 200
            /error/404                                          | 200     | 200    | 200       | 200         | 200
            /error/500                                          | 200     | 200    | 200       | 200         | 200
            /error/expired                                      | 200     | 200    | 200       | 200         | 200
            /account/sign-in                                    | 200     | 200    | 200       | 200         | 200
            /account/activate?link=unknown                      | 200     | 200    | 200       | 200         | 200
            /directory/first-administrator?link=unknown         | 200     | 200    | 200       | 200         | 200
            /directory/search                                   | 200     | 200    | 200       | 200         | 200
            /directory/save-search                              | in      | 200    | 200       | 200         | 200
            /directory/saved-searches                           | in      | 200    | 200       | 200         | 200
            /directory/organisations-download                   | 200     | 200    | 200       | 200         | 200
            /directory/organisation                             | 404     | 404    | 404       | 404         | 404
            /directory/organisation?id={my organisation}        | 200     | 200    | 200       | 200         | 200
            /directory/organisation?id={other organisation}     | 200     | 200    | 200       | 200         | 200
            /directory/organisation-edit                        | in      | 200    | 404       | 404         | 404
            /directory/organisation-edit?id={my organisation}   | in      | 200    | 404       | 200         | 200
            /directory/organisation-edit?id={other organisation}| in      | 404    | 404       | 200         | 200
            /directory/organisation-edit?id={my request}        | in      | 404    | 404       | 404         | 404
            /directory/volunteer                                | 404     | 404    | 404       | 404         | 404
            /directory/volunteer?id={me as volunteer}           | 200     | 200    | 200       | 200         | 200
            /directory/volunteer?id={waiting volunteer}         | 404     | 404    | 404       | 200         | 200
            /directory/profile                                  | in      | 404    | 200       | 404         | 404
            /directory/people                                   | in      | 404    | 404       | 200         | 200
            /directory/person                                   | 404     | 404    | 404       | 404         | 404
            /directory/person?id={person}                       | in      | 404    | 404       | 200         | 200
            /directory/person?id={my organisation}              | in      | 404    | 404       | 404         | 404
            /directory/person-new                               | in      | 404    | 404       | 200         | 200
            /directory/approvals                                | in      | 404    | 404       | 200         | 200
            /directory/volunteers-export                        | in      | 200    | 200       | 200         | 200
            /directory/volunteers-export?of=approvals           | in      | 404    | 404       | 200         | 200
            /directory/volunteers-export?of=people              | in      | 404    | 404       | 200         | 200
            /imports/imports                                    | in      | 404    | 404       | 200         | 200
            /imports/imports-download                           | in      | 404    | 404       | 200         | 200
            /imports/mapping                                    | 404     | 404    | 404       | 404         | 404
            /imports/mapping?import={my organisation}           | in      | 404    | 404       | 404         | 404
            /imports/import                                     | 404     | 404    | 404       | 404         | 404
            /imports/import?import={my organisation}            | in      | 404    | 404       | 404         | 404
            /imports/refused                                    | 404     | 404    | 404       | 404         | 404
            /imports/refused?import={my organisation}           | in      | 404    | 404       | 404         | 404
            /request/requests                                   | in      | 200    | 200       | 200         | 200
            /request/requests-download                          | in      | 200    | 200       | 200         | 200
            /request/ask                                        | in      | 200    | 200       | 200         | 200
            /request/ask?organisation={my organisation}         | in      | 200    | 404       | 200         | 200
            /request/ask?organisation={other organisation}      | in      | 404    | 404       | 200         | 200
            /matching/request                                   | 404     | 404    | 404       | 404         | 404
            /matching/request?id={my request}                   | in      | 200    | 404       | 200         | 200
            /matching/request?id={other request}                | in      | 404    | 404       | 200         | 404
            /matching/queue                                     | in      | 404    | 404       | 200         | 200
            /matching/queue-download                            | in      | 404    | 404       | 200         | 200
            /matching/desk                                      | 404     | 404    | 404       | 404         | 404
            /matching/desk?request={my request}                 | in      | 404    | 404       | 200         | 200
            /matching/desk?request={other request}              | in      | 404    | 404       | 200         | 404
            /matching/invitations                               | in      | 200    | 200       | 200         | 200
            /matching/invitations-download                      | in      | 200    | 200       | 200         | 200
            /matching/invitation                                | 404     | 404    | 404       | 404         | 404
            /matching/invitation?id={my invitation}             | in      | 404    | 200       | 200         | 200
            /matching/invitation?id={other invitation}          | in      | 404    | 404       | 200         | 404
            /vocabulary/skills                                  | in      | 200    | 200       | 200         | 200
            /vocabulary/skills-download                         | in      | 200    | 200       | 200         | 200
            /area/positions                                     | in      | 404    | 404       | 200         | 404
            /vocabulary/tree                                    | in      | 200    | 200       | 200         | 200
            /vocabulary/tree?at={my organisation}               | in      | 404    | 404       | 404         | 404
            /vocabulary/skill                                   | 404     | 404    | 404       | 404         | 404
            /vocabulary/skill?id={skill}                        | in      | 200    | 200       | 200         | 200
            /vocabulary/skill?id={my organisation}              | in      | 404    | 404       | 404         | 404
            /vocabulary/skill-edit                              | in      | 404    | 404       | 200         | 404
            /vocabulary/skill-edit?id={skill}                   | in      | 404    | 404       | 200         | 404
            /vocabulary/skill-edit?id={my organisation}         | in      | 404    | 404       | 404         | 404
            /vocabulary/merge                                   | 404     | 404    | 404       | 404         | 404
            /vocabulary/merge?id={skill}                        | in      | 404    | 404       | 200         | 404
            /vocabulary/history                                 | in      | 404    | 404       | 200         | 200
            /vocabulary/proposals                               | in      | 404    | 404       | 200         | 200
            /vocabulary/proposal                                | 404     | 404    | 404       | 404         | 404
            /vocabulary/proposal?id={my organisation}           | in      | 404    | 404       | 404         | 404
            /directory/missed-searches                          | in      | 404    | 404       | 200         | 200
            /directory/missed-search                            | 404     | 404    | 404       | 404         | 404
            /directory/missed-search?words=tenure               | in      | 404    | 404       | 200         | 200
            /search/index                                       | in      | 404    | 404       | 200         | 404
            /notify/mail                                        | in      | 404    | 404       | 200         | 404
            /notify/unsubscribe                                 | 200     | 200    | 200       | 200         | 200
            /notify/unsubscribe?from=digest.1.unknown           | 200     | 200    | 200       | 200         | 200
            """;

    private static final RunningKith KITH = RunningKith.shared();
    private static final PlainBrowser VISITOR = new PlainBrowser(KITH);
    private static final PlainBrowser MEMBER = PlainBrowser.of(KITH, "member@demo.example");
    private static final PlainBrowser VOLUNTEER = PlainBrowser.of(KITH, "volunteer@demo.example");
    private static final PlainBrowser COORDINATOR = PlainBrowser.of(KITH, "coordinator@demo.example");
    private static final PlainBrowser LAWWORKS = PlainBrowser.of(KITH, "legal@demo.example");

    private static final String AN_ORGANISATION = "/directory/organisation?id=";
    private static final String A_VOLUNTEER = "/directory/volunteer?id=";
    private static final String A_DESK = "/matching/desk?request=";
    private static final String A_REQUEST = "/matching/request?id=";
    private static final String AN_INVITATION = "/matching/invitation?id=";

    private static final Map<String, Long> THINGS = new HashMap<>();

    /** Finds the things of the table where their owners see them. */
    @BeforeAll
    static void findThings() {
        PlainBrowser otherMember = PlainBrowser.of(KITH, "member2@demo.example");
        PlainBrowser waiting = PlainBrowser.of(KITH, "devan.marchetti-shaw@demo.example");
        THINGS.put("my organisation", MEMBER.numberAfter("/directory/organisation-edit", AN_ORGANISATION));
        THINGS.put("other saved search", otherMember.numberAfter("/directory/saved-searches", "id=\"s"));
        THINGS.put("other organisation", otherMember.numberAfter("/directory/organisation-edit", AN_ORGANISATION));
        THINGS.put("my request", request(MEMBER, true));
        THINGS.put("other request", request(otherMember, false));
        THINGS.put("me as volunteer", VOLUNTEER.numberAfter("/directory/profile", A_VOLUNTEER));
        THINGS.put("waiting volunteer", waiting.numberAfter("/directory/profile", A_VOLUNTEER));
        THINGS.put("my invitation", unanswered(VOLUNTEER));
        THINGS.put("other invitation", COORDINATOR.numberAfter(path(A_DESK + "{other request}"), AN_INVITATION));
        THINGS.put("person", COORDINATOR.numberAfter("/directory/people", "/directory/person?id="));
        THINGS.put("skill", MEMBER.numberAfter("/vocabulary/skills", "/vocabulary/skill?id="));
        THINGS.put("invited", atDesk("&amp;withdraw="));
        THINGS.put("invitation", LAWWORKS.numberAfter(path(A_DESK + "{invited}"), "&amp;withdraw="));
        THINGS.put("open", atDesk("&amp;pass="));
        THINGS.put("candidate", LAWWORKS.numberAfter(path(A_DESK + "{open}"), "&amp;pass="));
    }

    /** The address with ids in place of names. */
    private static String path(String page) {
        String path = page;
        for (Map.Entry<String, Long> thing : THINGS.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue().toString());
        }
        return path;
    }

    /** A request of LawWorks with that link on its desk. */
    private static long atDesk(String link) {
        return LAWWORKS.get("/matching/queue")
                .numbersAfter(A_DESK)
                .filter(id -> LAWWORKS.get(A_DESK + id).numberAfter(link).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** An invitation that waits for that volunteer's answer. */
    private static long unanswered(PlainBrowser volunteer) {
        return volunteer
                .get("/matching/invitations")
                .numbersAfter(AN_INVITATION)
                .filter(id -> volunteer.get(AN_INVITATION + id).body().contains("accept-form"))
                .findFirst()
                .orElseThrow();
    }

    /** A request of that member which can still be withdrawn, and is or is not one for LawWorks. */
    private static long request(PlainBrowser member, boolean lawWorks) {
        return member.get("/request/requests")
                .numbersAfter(A_REQUEST)
                .filter(id -> member.get(A_REQUEST + id).body().contains("withdraw-form"))
                .filter(id -> COORDINATOR.get(A_REQUEST + id).body().contains("LawWorks") == lawWorks)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void aPageIsForWhomTheTableSays(
            String page, String visitor, String member, String volunteer, String coordinator, String lawWorks) {
        String address = path(page);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(outcome(VISITOR, address)).as("visitor").isEqualTo(visitor);
        softly.assertThat(outcome(MEMBER, address)).as("member").isEqualTo(member);
        softly.assertThat(outcome(VOLUNTEER, address)).as("volunteer").isEqualTo(volunteer);
        softly.assertThat(outcome(COORDINATOR, address)).as("coordinator").isEqualTo(coordinator);
        softly.assertThat(outcome(LAWWORKS, address)).as("LawWorks").isEqualTo(lawWorks);
        softly.assertAll();
    }

    private static String outcome(PlainBrowser browser, String address) {
        Answer answer = browser.get(address);
        boolean ledToSigningIn = answer.status() == 302
                && answer.leadsTo(KITH).equals("/account/sign-in?back=" + PlainBrowser.encoded(address));
        return ledToSigningIn ? "in" : Integer.toString(answer.status());
    }

    @Test
    void everyPageHasARow() throws IOException {
        Path webapp = Path.of(System.getProperty("kith.it.basedir"), "src/main/webapp");
        List<String> listed = TABLE.lines()
                .skip(1)
                .map(row -> row.split("[?|]", 2)[0].strip())
                .toList();
        try (Stream<Path> files = Files.walk(webapp)) {
            List<String> pages = files.map(
                            file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                    .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                    .toList();
            assertThat(pages).isNotEmpty();
            assertThat(listed).containsAll(pages);
        }
    }

    /** A form of one's own, sent with the id of somebody else's thing. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            member    | /directory/organisation-edit                           | save     | id | other organisation
            member    | /matching/request?id={my request}                      | withdraw | id       | other request
            member    | /directory/saved-searches                              | delete   | delete   | other saved search
            volunteer | /matching/invitation?id={my invitation}                | accept   | id       | other invitation
            volunteer | /matching/invitation?id={my invitation}                | decline  | id       | other invitation
            LawWorks  | /matching/desk?request={invited}&withdraw={invitation} | withdraw | withdraw | other invitation
            LawWorks  | /matching/desk?request={open}&pass={candidate}         | pass     | request  | other request
            LawWorks  | /matching/desk?request={open}&approve={candidate}      | approve  | request  | other request
            """,
            delimiter = '|')
    void aFormChangesNothingOfOthers(String who, String page, String button, String field, String otherThing) {
        PlainBrowser browser = Map.of("member", MEMBER, "volunteer", VOLUNTEER, "LawWorks", LAWWORKS)
                .get(who);
        List<String> before = others();
        Answer answer = browser.submit(browser.get(path(page)), button, Map.of(field, path("{" + otherThing + "}")));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(others()).isEqualTo(before);
    }

    /** What a coordinator reads of the others' things. */
    private static List<String> others() {
        return Stream.of(
                        "/directory/organisation?id={other organisation}",
                        "/matching/request?id={other request}",
                        "/matching/invitation?id={other invitation}",
                        "/matching/desk?request={other request}")
                .map(page -> {
                    Element main = COORDINATOR.get(path(page)).document().expectFirst("main");
                    main.select("input").remove();
                    return main.html();
                })
                .toList();
    }
}
