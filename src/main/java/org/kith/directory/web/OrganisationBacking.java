package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kith.directory.OrganisationFacts;
import org.kith.directory.OrganisationPage;
import org.kith.directory.Organisations;
import org.kith.web.CurrentViewer;
import org.kith.web.Parameters;

/** {@code /directory/organisation?id=…}: the page of an organisation. */
@Named
@RequestScoped
public class OrganisationBacking {
    @Inject
    Organisations organisations;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    private OrganisationPage page;

    public void load() {
        page = organisations.page(viewer.get(), parameters.id("id"));
    }

    /** Incomes, the latest first. */
    public List<Income> getIncomes() {
        if (page == null) {
            return List.of();
        }
        long most = page.facts().incomes().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        List<Income> incomes = new ArrayList<>();
        for (Map.Entry<LocalDate, Long> income : page.facts().incomes().entrySet()) {
            incomes.addFirst(new Income(income.getKey(), income.getValue(), share(income.getValue(), most)));
        }
        return incomes;
    }

    private static long share(long pence, long most) {
        return most <= 0 || pence <= 0 ? 0 : Math.round(100.0 * pence / most);
    }

    public OrganisationPage getPage() {
        return page;
    }

    public OrganisationFacts getFacts() {
        return page == null ? null : page.facts();
    }

    /**
     * The income of a financial year.
     *
     * @param yearEnd its last day
     * @param share of the highest income shown, 0 to 100
     */
    public record Income(LocalDate yearEnd, Long pence, long share) {}
}
