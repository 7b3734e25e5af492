/**
 * What an engine implements to run vae4j: a {@link org.vae4j.backend.BackendFactory} found with
 * {@link java.util.ServiceLoader}, which opens a backend, which opens sessions, which compile
 * programs.
 */
package org.vae4j.backend;
