package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.directory.Volunteers;
import org.kith.directory.Volunteers.Waiting;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /directory/approvals?page=…}: volunteers, and the coordinator's programmes they are accepted for. */
@Named
@RequestScoped
public class ApprovalsBacking {
    private static final int SIZE = 20;

    @Inject
    Volunteers volunteers;

    @Inject
    Programmes programmes;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private List<Waiting> all = List.of();
    private List<ProgrammeCard> mine = List.of();
    private int page = 1;

    /** Before the page is shown, and when a button of the list was pressed. */
    public String act() {
        try {
            List<Long> approved = parameters.pressed("approve");
            if (approved.size() == 2) {
                volunteers.approve(viewer.get(), approved.getFirst(), approved.getLast());
                return done("directory.approvals.approved", approved.getLast());
            }
            List<Long> withdrawn = parameters.pressed("withdraw");
            if (withdrawn.size() == 2) {
                volunteers.withdrawApproval(viewer.get(), withdrawn.getFirst(), withdrawn.getLast());
                return done("directory.approvals.withdrawn", withdrawn.getLast());
            }
        } catch (Refusal refusal) {
            pages.refuse(refusal);
        }
        all = volunteers.forApproval(viewer.get());
        mine = programmes.mine(viewer.get());
        page = Math.min(parameters.page(), getPages());
        return null;
    }

    private String done(String key, long programme) {
        notices.good(key, programmes.get(programme).name());
        return pages.redirect("/directory/approvals", "page", parameters.page() > 1 ? parameters.page() : null);
    }

    public List<Waiting> getList() {
        return all.subList((page - 1) * SIZE, Math.min(page * SIZE, all.size()));
    }

    /** How many are accepted for no programme. */
    public long getWaiting() {
        return all.stream().filter(one -> one.programmes().isEmpty()).count();
    }

    public List<ProgrammeCard> getProgrammes() {
        return mine;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (all.size() + SIZE - 1) / SIZE);
    }
}
