package org.kith.notify;

import java.util.List;
import java.util.Map;

/**
 * One page of the mails.
 *
 * @param server where mails are handed over, host and port; null when Kith knows no mail server
 * @param counts how many mails each view has
 * @param page from 1
 * @param pages at least 1
 */
public record MailList(String server, Map<MailView, Long> counts, List<MailCard> mails, int page, int pages) {}
