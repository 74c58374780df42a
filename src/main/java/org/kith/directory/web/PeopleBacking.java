package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kith.directory.People;
import org.kith.directory.People.PersonCard;
import org.kith.notify.LinkPurpose;
import org.kith.web.CurrentViewer;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /directory/people?q=…&page=…}: everybody with an account. */
@Named
@RequestScoped
public class PeopleBacking {
    private static final int SIZE = 25;

    @Inject
    People people;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    FreshLink freshLink;

    @Inject
    Pages pages;

    private String q;
    private int page;
    private long count;
    private List<PersonCard> list;

    /** Before the page is shown, and when a button of the list was pressed. */
    public String act() {
        q = parameters.text("q");
        page = parameters.page();
        for (long person : parameters.pressed("newLink")) {
            freshLink.keep(
                    people.account(viewer.get(), person).card().name(),
                    people.newLink(viewer.get(), person),
                    LinkPurpose.ACTIVATION);
            return pages.redirect("/directory/people", "q", q, "page", page > 1 ? page : null);
        }
        count = people.count(viewer.get(), q);
        page = Math.min(page, getPages());
        list = people.list(viewer.get(), q, page - 1, SIZE);
        return null;
    }

    public String getQ() {
        return q;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (int) Math.max(1, (count + SIZE - 1) / SIZE);
    }

    public long getCount() {
        return count;
    }

    public List<PersonCard> getList() {
        return list;
    }

    /** Where the pager leads, up to the number. */
    public String getHref() {
        return "people?" + words() + "page=";
    }

    /** Where these people are as a file, up to the format. */
    public String getExportHref() {
        return "volunteers-export?of=people&" + words() + "as=";
    }

    private String words() {
        return q == null ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&";
    }
}
