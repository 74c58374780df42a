package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import org.kith.directory.MissedSearches;
import org.kith.web.CurrentViewer;
import org.kith.web.Parameters;

/** {@code /directory/missed-searches?page=…}: what people look for and hardly find. */
@Named
@RequestScoped
public class MissedSearchesBacking {
    @Inject
    MissedSearches missed;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    private MissedSearches.Page page;

    public void load() throws SQLException {
        page = missed.list(viewer.get(), parameters.page());
    }

    public MissedSearches.Page getPage() {
        return page;
    }
}
