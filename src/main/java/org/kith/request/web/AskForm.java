package org.kith.request.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.directory.Postcode;
import org.kith.refusal.Refusal;
import org.kith.request.Ask;
import org.kith.request.Request;

/** What is typed into the form of {@code /request/ask}, as it was typed. */
public class AskForm {
    private String programme;
    private String title;
    private String matter;
    private String skill;
    private final Set<Long> skills = new LinkedHashSet<>();
    private String otherParty;
    private String peopleWanted = "1";
    private boolean remote = true;
    private boolean inPerson;
    private String postcode;
    private String wantedBy;
    private boolean preferred = true;

    /** The skills chosen so far, as the form's hidden field carries them; what is no number is left out. */
    void readSkills(String ids) {
        for (String id : ids == null ? new String[0] : ids.split(",")) {
            if (id.matches("[0-9]{1,18}")) {
                skills.add(Long.valueOf(id));
            }
        }
    }

    /** @throws Refusal when there are too many */
    void addSkill(long id) {
        if (!skills.contains(id) && skills.size() >= Request.SKILLS_MAX) {
            throw Refusal.at("skill", "refusal.ask.tooManySkills", Request.SKILLS_MAX);
        }
        skills.add(id);
        skill = null;
    }

    void removeSkill(long id) {
        skills.remove(id);
    }

    /**
     * What is asked.
     *
     * @param volunteerId the person the page was opened for; asked for unless the tick was taken away; null for none
     * @throws Refusal at a field that cannot be read
     */
    Ask toAsk(long organisationId, Long volunteerId) {
        if (programme == null) {
            throw Refusal.at("programme", "refusal.ask.programmeMissing");
        }
        if (inPerson && postcode != null && Postcode.of(postcode).isEmpty()) {
            throw Refusal.at("postcode", "refusal.postcode");
        }
        return new Ask(
                organisationId,
                Long.parseLong(programme),
                title,
                matter,
                otherParty,
                skills,
                people(),
                remote,
                inPerson,
                inPerson ? Postcode.of(postcode).orElse(null) : null,
                day(),
                preferred ? volunteerId : null);
    }

    private int people() {
        String typed = peopleWanted == null ? "" : peopleWanted.strip();
        if (!typed.matches("[0-9]{1,4}")) {
            throw Refusal.at("peopleWanted", "refusal.ask.people", Request.PEOPLE_MAX);
        }
        return Integer.parseInt(typed);
    }

    private LocalDate day() {
        try {
            return wantedBy == null ? null : LocalDate.parse(wantedBy.strip());
        } catch (DateTimeParseException e) {
            Refusal refusal = Refusal.at("wantedBy", "refusal.ask.date");
            refusal.initCause(e);
            throw refusal;
        }
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
    }

    /** What is typed into the field for a skill and not added yet. */
    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public List<Long> getSkills() {
        return new ArrayList<>(skills);
    }

    /** The same in one text, for the hidden field. */
    public String getSkillIds() {
        return skills.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public String getOtherParty() {
        return otherParty;
    }

    public void setOtherParty(String otherParty) {
        this.otherParty = otherParty;
    }

    public String getPeopleWanted() {
        return peopleWanted;
    }

    public void setPeopleWanted(String peopleWanted) {
        this.peopleWanted = peopleWanted;
    }

    public boolean isRemote() {
        return remote;
    }

    public void setRemote(boolean remote) {
        this.remote = remote;
    }

    public boolean isInPerson() {
        return inPerson;
    }

    public void setInPerson(boolean inPerson) {
        this.inPerson = inPerson;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getWantedBy() {
        return wantedBy;
    }

    public void setWantedBy(String wantedBy) {
        this.wantedBy = wantedBy;
    }

    public boolean isPreferred() {
        return preferred;
    }

    public void setPreferred(boolean preferred) {
        this.preferred = preferred;
    }
}
