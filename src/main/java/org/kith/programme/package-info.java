/**
 * Programmes: schemes of support, and who coordinates them. Their clauses and eligibility come later and have room here.
 */
package org.kith.programme;
