/**
 * The installation itself: its settings from the environment, its start, its health. A wrong setting stops the start with
 * a sentence that names the variable.
 */
package org.kith.installation;
