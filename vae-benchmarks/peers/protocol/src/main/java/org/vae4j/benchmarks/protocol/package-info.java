/**
 * What all peers share: the task they are given, the data, the loop that is timed, and the lines
 * they report. It depends on nothing, so that every peer can have the class path it needs.
 */
package org.vae4j.benchmarks.protocol;
