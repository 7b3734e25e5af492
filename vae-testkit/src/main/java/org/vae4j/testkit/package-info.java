/**
 * Contracts: abstract test classes that state what a component or a backend must do, to be extended
 * by the tests of whoever writes one.
 */
package org.vae4j.testkit;
