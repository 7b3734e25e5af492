/**
 * The contract of backends: {@link org.vae4j.testkit.backend.BackendContract}, the one class that a
 * backend's author extends, and what it is made of.
 *
 * <p>Programs are compiled by the backend under test and by the reference, fed with the same
 * numbers and noise, and compared.
 */
package org.vae4j.testkit.backend;
