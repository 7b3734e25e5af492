/**
 * Contracts: abstract test classes that state what a component or a backend must do, to be extended
 * by the tests of whoever writes one.
 *
 * <p>A component's contract creates it in a {@link org.vae4j.testkit.TestContext} and runs it on
 * the reference backend: densities that are normalised and are the ones that are drawn from,
 * gradients that agree with finite differences, shapes with and without sample axes. Everything
 * random has a fixed seed, which failures print.
 */
package org.vae4j.testkit;
