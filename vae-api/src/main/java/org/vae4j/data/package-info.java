/**
 * Data sets as components see them: rows with random access, where they come from, and what is
 * known about them.
 */
package org.vae4j.data;
