/**
 * What Kith says to people outside its pages. So far: one-time links, which are hashed at rest, work once and end by
 * themselves.
 */
package org.kith.notify;
