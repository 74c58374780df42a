/**
 * What all pages share: who is looking, messages, errors, wording, headers. Used by the pages and REST resources of the
 * features alone.
 *
 * <p>Promises: a request that changes something from a foreign origin is refused; every answer carries the security
 * headers; not found and not allowed are the same page; a page has one address.
 */
package org.kith.web;
