package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.kith.vocabulary.ProposalDesk;
import org.kith.vocabulary.ProposalState;
import org.kith.vocabulary.SkillEntry;
import org.kith.vocabulary.SkillList;
import org.kith.web.CurrentViewer;
import org.kith.web.ListDownloads;
import org.kith.web.Parameters;

/** {@code /vocabulary/skills?q=…&page=…}: the vocabulary as a list, and the same as a file. */
@Named
@RequestScoped
public class SkillsBacking {
    private static final int SIZE = 50;

    @Inject
    SkillList skills;

    @Inject
    ProposalDesk proposals;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    ListDownloads downloads;

    private List<SkillEntry> found;
    private Integer proposed;

    /** Before the page is shown. */
    public void load() {
        found = skills.find(viewer.get(), getQ());
    }

    /** Answers with the file in place of the page. */
    public void send() {
        load(); // a visitor is led to signing in before the answer begins
        downloads.send("skills", (title, format, out) -> skills.write(viewer.get(), getQ(), format, title, out));
    }

    public String getQ() {
        return parameters.text("q");
    }

    public int getCount() {
        return found.size();
    }

    public int getPage() {
        return Math.min(parameters.page(), getPages());
    }

    public int getPages() {
        return Math.max(1, (found.size() + SIZE - 1) / SIZE);
    }

    /** Those of the page. */
    public List<SkillEntry> getList() {
        int from = (getPage() - 1) * SIZE;
        return found.subList(from, Math.min(from + SIZE, found.size()));
    }

    /** Whether the viewer may send a list of skills. */
    public boolean isImporter() {
        return viewer.get().administrator();
    }

    /** Whether the viewer has a say in words. */
    public boolean isEditor() {
        return viewer.get().coordinator() || viewer.get().administrator();
    }

    /** How many words that people use wait to be decided about. */
    public int getProposed() throws SQLException {
        if (proposed == null) {
            proposed = proposals.list(viewer.get(), ProposalState.OPEN, 1).count();
        }
        return proposed;
    }

    /** Several words, to be read. */
    public String joined(List<String> words) {
        return String.join(", ", words);
    }

    /** The text as a part of an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where the pager leads, up to the number. */
    public String getHref() {
        return "skills?" + words() + "page=";
    }

    /** Where these skills are as a file, up to the format. */
    public String getExportHref() {
        return "skills-download?" + words() + "as=";
    }

    private String words() {
        return getQ() == null ? "" : "q=" + encoded(getQ()) + "&";
    }
}
