package org.kith.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import org.kith.imports.RowCells;
import org.kith.refusal.Refusal;

/** What a member may change of its own page; null where nothing is said. */
public record OrganisationEdit(
        String name, LegalForm legalForm, String postcode, LocalDate foundedOn, String web, String activities) {

    /** @throws Refusal at the field that breaks a rule */
    void check(LocalDate today) {
        if (kept(name) == null) {
            throw Refusal.at("name", "refusal.organisation.nameMissing");
        }
        if (name.length() > Organisation.NAME_MAX) {
            throw Refusal.at("name", "refusal.tooLong", Organisation.NAME_MAX);
        }
        if (postcode != null && Postcode.of(postcode).isEmpty()) {
            throw Refusal.at("postcode", "refusal.postcode");
        }
        if (foundedOn != null && foundedOn.isAfter(today)) {
            throw Refusal.at("foundedOn", "refusal.dateInFuture");
        }
        if (web != null && !usable(web)) {
            throw Refusal.at("web", "refusal.web");
        }
        if (activities != null && activities.length() > Organisation.ACTIVITIES_MAX) {
            throw Refusal.at("activities", "refusal.tooLong", Organisation.ACTIVITIES_MAX);
        }
    }

    private static boolean usable(String web) {
        if (web.length() > Organisation.WEB_MAX) {
            return false;
        }
        try {
            URI address = new URI(web);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getHost().contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The facts with these taken over, spelled as an import would spell them, so that a list taken out comes in unchanged. */
    OrganisationFacts over(OrganisationFacts old) {
        return new OrganisationFacts(
                RowCells.oneLine(kept(name)),
                old.registrationNumber(),
                old.companyNumber(),
                legalForm,
                Postcode.of(postcode).orElse(null),
                old.registeredOn(),
                foundedOn,
                web == null ? null : WebAddress.of(web).orElse(web),
                kept(activities),
                old.objects(),
                old.incomes());
    }

    private static String kept(String typed) {
        String plain = typed == null ? "" : RowCells.plain(typed);
        return plain.isEmpty() ? null : plain;
    }
}
