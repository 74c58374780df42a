/**
 * Where things are: postcode districts (outcodes), where the middle of each is, how far it is from one to another, and areas
 * that people name, as sets of districts. No position is more exact than a district, and none is asked of any service
 * outside.
 *
 * <p>Promises: every district of Great Britain that comes with Kith has a position; an import of the open file replaces
 * positions and never leaves one out; every node knows of an import soon; distances are told no more exactly than they are
 * known.
 */
package org.kith.area;
