package org.kith.notify.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kith.notify.MailCard;
import org.kith.notify.MailDesk;
import org.kith.notify.MailList;
import org.kith.notify.MailSort;
import org.kith.notify.MailView;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /notify/mail?show=…&sort=…&page=…}: what waits to be sent and why, and what was given up. */
@Named
@RequestScoped
public class MailBacking {
    @Inject
    MailDesk desk;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Empty while a form comes in: nothing on the page that sends one depends on it. */
    private MailList list = new MailList(null, Map.of(), List.of(), 1, 1);

    /** Before the page is shown, and when a button of the list was pressed. */
    public String act() {
        try {
            for (long id : parameters.pressed("tryNow")) {
                desk.tryNow(viewer.get(), id);
                return done("notify.mail.tryNow.done");
            }
            for (long id : parameters.pressed("giveUp")) {
                desk.giveUp(viewer.get(), id);
                return done("notify.mail.giveUp.done");
            }
            for (long id : parameters.pressed("sendAgain")) {
                desk.sendAgain(viewer.get(), id);
                return done("notify.mail.sendAgain.done");
            }
            if (parameters.posted("tryAllNow")) {
                desk.tryAllNow(viewer.get());
                return done("notify.mail.tryAllNow.done");
            }
        } catch (Refusal refusal) {
            pages.refuse(refusal);
        }
        list = desk.list(viewer.get(), getView(), getSort(), parameters.page());
        return null;
    }

    private String done(String key) {
        notices.good(key);
        return pages.redirect(
                "/notify/mail",
                "show",
                getView() == MailView.WAITING ? null : getView().slug(),
                "sort",
                getSort() == MailSort.NEXT ? null : getSort().slug(),
                "page",
                parameters.page() > 1 ? parameters.page() : null);
    }

    public MailView getView() {
        return MailView.of(parameters.text("show"));
    }

    public MailSort getSort() {
        return MailSort.of(parameters.text("sort"));
    }

    public List<MailView> getViews() {
        return List.of(MailView.values());
    }

    public List<MailSort> getSorts() {
        return List.of(MailSort.values());
    }

    public long count(MailView view) {
        return list.counts().getOrDefault(view, 0L);
    }

    public List<MailCard> getMails() {
        return list.mails();
    }

    /** Host and port; null when Kith knows no mail server. */
    public String getServer() {
        return list.server();
    }

    /** Whether its time has come. */
    public boolean past(Instant moment) {
        return !moment.isAfter(clock.instant());
    }

    public int getPage() {
        return list.page();
    }

    public int getPages() {
        return list.pages();
    }

    /** Where the pager leads, up to the number. */
    public String getHref() {
        return "mail?show=" + getView().slug() + "&sort=" + getSort().slug() + "&page=";
    }
}
