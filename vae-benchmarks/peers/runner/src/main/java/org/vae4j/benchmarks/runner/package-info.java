/** Runs the peers one after the other, each in a process of its own, and compares them. */
package org.vae4j.benchmarks.runner;
