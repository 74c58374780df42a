package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.kith.directory.DigestRhythm;
import org.kith.directory.Digests;
import org.kith.directory.SavedSearchCard;
import org.kith.directory.SavedSearchSort;
import org.kith.directory.SavedSearches;
import org.kith.privacy.Viewer;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/** {@code /directory/saved-searches?sort=…&page=…}: one's own saved searches and how often to be told of them. */
@Named
@RequestScoped
public class SavedSearchesBacking {
    private static final String PAGE = "/directory/saved-searches";

    @Inject
    SavedSearches searches;

    @Inject
    Digests digests;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    private List<SavedSearchCard> list = List.of();
    private DigestRhythm rhythm = DigestRhythm.DAILY;
    private long count;
    private int page = 1;
    private Long renaming;

    /** Before the page is shown, and when one of its buttons was pressed. */
    public String act() {
        Viewer own = viewer.get();
        pages.requireSignedIn();
        for (long id : parameters.pressed("alertOn")) {
            return done("directory.saved-searches.alert.turnedOn", searches.alert(own, id, true));
        }
        for (long id : parameters.pressed("alertOff")) {
            return done("directory.saved-searches.alert.turnedOff", searches.alert(own, id, false));
        }
        for (long id : parameters.pressed("delete")) {
            return done("directory.saved-searches.deleted", searches.delete(own, id));
        }
        for (long id : parameters.pressed("rename")) {
            try {
                return done("directory.saved-searches.renamed", searches.rename(own, id, parameters.text("name")));
            } catch (Refusal refusal) {
                refuse(id, refusal);
            }
        }
        if (parameters.posted("saveRhythm")) {
            return choose(own);
        }
        load(own);
        return null;
    }

    private String choose(Viewer own) {
        Stream.of(DigestRhythm.values())
                .filter(one -> one.name().equals(parameters.text("rhythm")))
                .findFirst()
                .ifPresent(one -> digests.choose(own, one));
        notices.good("directory.saved-searches.rhythm.saved");
        return pages.redirect(PAGE);
    }

    private String done(String key, String name) {
        notices.good(key, name);
        return pages.redirect(
                PAGE, "sort", parameters.text("sort"), "page", parameters.page() > 1 ? parameters.page() : null);
    }

    /** At the field of its row. */
    private void refuse(long id, Refusal refusal) {
        renaming = id;
        String sentence = texts.of(refusal);
        FacesContext.getCurrentInstance()
                .addMessage("name-" + id, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    private void load(Viewer own) {
        count = searches.count(own);
        page = Math.min(parameters.page(), getPages());
        list = searches.list(own, getSort(), page);
        rhythm = digests.rhythm(own);
    }

    public List<SavedSearchCard> getList() {
        return list;
    }

    public long getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (int) Math.max(1, (count + SavedSearches.PAGE_SIZE - 1) / SavedSearches.PAGE_SIZE);
    }

    public SavedSearchSort getSort() {
        return SavedSearchSort.of(parameters.text("sort"));
    }

    public List<SavedSearchSort> getSorts() {
        return List.of(SavedSearchSort.values());
    }

    /** Whether the new name of that one was refused just now. */
    public boolean renaming(long id) {
        return renaming != null && renaming == id;
    }

    /** The name that was refused. */
    public String getTyped() {
        return parameters.text("name");
    }

    public DigestRhythm getRhythm() {
        return rhythm;
    }

    public List<DigestRhythm> getRhythms() {
        return List.of(DigestRhythm.values());
    }

    /** Whether there are searches to be told of, but no mails. */
    public boolean isOff() {
        return rhythm == DigestRhythm.NONE && list.stream().anyMatch(SavedSearchCard::alert);
    }
}
