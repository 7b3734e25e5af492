/**
 * Examples of components, by which backends are tested: whoever ships components lists them, every
 * {@link org.vae4j.testkit.backend.BackendContract} trains models that are made of them.
 */
package org.vae4j.testkit.example;
