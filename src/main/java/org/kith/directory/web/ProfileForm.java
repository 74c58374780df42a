package org.kith.directory.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.area.Outcode;
import org.kith.directory.SkillLevel;
import org.kith.directory.Volunteer;
import org.kith.directory.VolunteerProfile;
import org.kith.directory.Volunteers.OwnProfile;
import org.kith.directory.Volunteers.PersonalDetails;
import org.kith.privacy.Audience;
import org.kith.refusal.Refusal;
import org.kith.web.Texts;

/** What the form of one's own profile holds, as typed. */
public class ProfileForm {
    private int version;
    private String headline;
    private Audience headlineAudience;
    private String about;
    private Audience aboutAudience;
    private String skill;
    private Audience skillsAudience;
    private String capacity;
    private boolean remote;
    private boolean inPerson;
    private String postcode;
    private String travelMiles;
    private Audience whereAudience;
    private Audience languagesAudience;
    private Audience nameAudience;
    private Audience emailAudience;
    private String phone;
    private Audience phoneAudience;
    private final List<SkillLine> skills;
    private final List<Tick> languages;

    /** The profile as it is saved, but with these skills. */
    ProfileForm(OwnProfile own, List<SkillLine> skills) {
        VolunteerProfile profile = own.profile();
        PersonalDetails details = own.details();
        version = own.version();
        headline = profile.headline();
        headlineAudience = profile.headlineAudience();
        about = profile.about();
        aboutAudience = profile.aboutAudience();
        this.skills = skills;
        skillsAudience = profile.skillsAudience();
        capacity = Integer.toString(profile.capacity());
        remote = profile.remote();
        inPerson = profile.inPerson();
        postcode = profile.outcode() == null ? null : profile.outcode().value();
        travelMiles =
                profile.travelMiles() == null ? null : profile.travelMiles().toString();
        whereAudience = profile.whereAudience();
        languages = Languages.ticks(profile.languages());
        languagesAudience = profile.languagesAudience();
        nameAudience = details.nameAudience();
        emailAudience = details.emailAudience();
        phone = details.phone();
        phoneAudience = details.phoneAudience();
    }

    /** @throws Refusal at a field that cannot be read */
    VolunteerProfile profile() {
        return new VolunteerProfile(
                stripped(headline),
                headlineAudience,
                stripped(about),
                aboutAudience,
                skills.stream().collect(Collectors.toMap(SkillLine::getId, SkillLine::getLevel, (one, same) -> one)),
                skillsAudience,
                remote,
                inPerson,
                readPostcode(),
                inPerson
                        ? whole(travelMiles, "travelMiles", "refusal.profile.travelMiles", Volunteer.TRAVEL_MAX)
                        : null,
                whereAudience,
                Tick.keys(languages),
                languagesAudience,
                whole(capacity, "capacity", "refusal.profile.capacity", Volunteer.CAPACITY_MAX));
    }

    /** Name and e-mail address stay what they are. */
    PersonalDetails details(PersonalDetails saved) {
        return new PersonalDetails(
                saved.name(), nameAudience, saved.email(), emailAudience, stripped(phone), phoneAudience);
    }

    private Outcode readPostcode() {
        String typed = stripped(postcode);
        return typed == null ? null : Outcode.of(typed).orElseThrow(() -> Refusal.at("postcode", "refusal.outcode"));
    }

    private static int whole(String typed, String field, String key, int most) {
        try {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.at(field, key, most);
        }
    }

    /** Browsers send line ends as two characters but count them as one. */
    private static String stripped(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }

    void add(SkillLine line) {
        if (skills.stream().noneMatch(chosen -> chosen.getId() == line.getId())) {
            skills.add(line);
        }
        skill = null;
    }

    /** Returns the label of the skill that is gone; null when it was not there. */
    String remove(long skillId) {
        String label = skills.stream()
                .filter(line -> line.getId() == skillId)
                .map(SkillLine::getLabel)
                .findFirst()
                .orElse(null);
        skills.removeIf(line -> line.getId() == skillId);
        return label;
    }

    /** What {@code saved} says, in a sentence, of each field that says something else here; by field. */
    Map<String, String> otherwise(ProfileForm saved, Texts texts) {
        Map<String, String> here = words(texts);
        Map<String, String> there = saved.words(texts);
        there.entrySet().removeIf(field -> here.get(field.getKey()).equals(field.getValue()));
        there.replaceAll((field, value) -> texts.get("directory.profile.meanwhile", value));
        return there;
    }

    private Map<String, String> words(Texts texts) {
        String list = skills.stream()
                .map(line -> line.getLabel() + " (" + texts.of(line.getLevel()) + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        String where = Stream.of(
                        remote ? texts.get("directory.profile.remote") : "",
                        inPerson ? texts.get("directory.profile.in-person") : "",
                        word(postcode),
                        inPerson ? word(travelMiles) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", texts.of(nameAudience));
        words.put("email", texts.of(emailAudience));
        words.put("phone", shown(phone, phoneAudience, texts));
        words.put("headline", shown(headline, headlineAudience, texts));
        words.put("about", shown(about, aboutAudience, texts));
        words.put("skill", shown(list, skillsAudience, texts));
        words.put("capacity", word(capacity));
        words.put("how", shown(where, whereAudience, texts));
        words.put("languages", shown(getLanguageNames(), languagesAudience, texts));
        return words;
    }

    private static String shown(String typed, Audience audience, Texts texts) {
        String value = word(typed);
        return texts.get(
                "directory.profile.shown-to",
                value.isEmpty() ? texts.get("directory.profile.nothing") : value,
                audience);
    }

    private static String word(String typed) {
        return Objects.toString(stripped(typed), "");
    }

    /** The ticked languages in a row; empty for none. */
    public String getLanguageNames() {
        return languages.stream().filter(Tick::isOn).map(Tick::getLabel).collect(Collectors.joining(", "));
    }

    public List<SkillLevel> getLevels() {
        return List.of(SkillLevel.values());
    }

    public List<SkillLine> getSkills() {
        return skills;
    }

    public List<Tick> getLanguages() {
        return languages;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public Audience getHeadlineAudience() {
        return headlineAudience;
    }

    public void setHeadlineAudience(Audience headlineAudience) {
        this.headlineAudience = headlineAudience;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public Audience getAboutAudience() {
        return aboutAudience;
    }

    public void setAboutAudience(Audience aboutAudience) {
        this.aboutAudience = aboutAudience;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public Audience getSkillsAudience() {
        return skillsAudience;
    }

    public void setSkillsAudience(Audience skillsAudience) {
        this.skillsAudience = skillsAudience;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
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

    public String getTravelMiles() {
        return travelMiles;
    }

    public void setTravelMiles(String travelMiles) {
        this.travelMiles = travelMiles;
    }

    public Audience getWhereAudience() {
        return whereAudience;
    }

    public void setWhereAudience(Audience whereAudience) {
        this.whereAudience = whereAudience;
    }

    public Audience getLanguagesAudience() {
        return languagesAudience;
    }

    public void setLanguagesAudience(Audience languagesAudience) {
        this.languagesAudience = languagesAudience;
    }

    public Audience getNameAudience() {
        return nameAudience;
    }

    public void setNameAudience(Audience nameAudience) {
        this.nameAudience = nameAudience;
    }

    public Audience getEmailAudience() {
        return emailAudience;
    }

    public void setEmailAudience(Audience emailAudience) {
        this.emailAudience = emailAudience;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Audience getPhoneAudience() {
        return phoneAudience;
    }

    public void setPhoneAudience(Audience phoneAudience) {
        this.phoneAudience = phoneAudience;
    }
}
