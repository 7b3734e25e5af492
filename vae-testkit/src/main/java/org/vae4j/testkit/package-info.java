/**
 * Contracts that the tests of a plug-in extend, one for each role, and the context they create
 * components in.
 *
 * <p>A contract runs a component on the reference backend and checks what the role promises:
 * densities that are normalised and are the ones that are drawn from, gradients that agree with
 * finite differences, shapes with and without sample axes. Everything random has a fixed seed,
 * which failures print.
 */
package org.vae4j.testkit;
