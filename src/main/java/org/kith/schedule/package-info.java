/**
 * Time: the one clock, which tests replace; working days; how instants are stored. Days begin and end in the
 * consortium's own time zone.
 */
package org.kith.schedule;
