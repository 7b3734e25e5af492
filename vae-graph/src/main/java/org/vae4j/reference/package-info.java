/**
 * The backend named {@code reference}: a float64 interpreter that runs a program node by node.
 *
 * <p>Slow and obviously right: the oracle of every backend's tests, the diagnosis when training
 * diverges, and a backend of its own where nothing else runs.
 */
package org.vae4j.reference;
