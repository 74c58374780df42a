package org.kith.directory.web;

import org.kith.directory.Newcomer;

/**
 * Something new in a saved search, as its page links to it.
 *
 * @param address its page, within the application
 */
public record NamedNewcomer(String name, String address) {
    static NamedNewcomer of(Newcomer newcomer, DirectoryWording wording) {
        return newcomer.organisation() != null
                ? new NamedNewcomer(
                        newcomer.organisation().name(),
                        "/directory/organisation?id=" + newcomer.organisation().id())
                : new NamedNewcomer(
                        wording.heading(newcomer.volunteer()),
                        "/directory/volunteer?id=" + newcomer.volunteer().id());
    }
}
