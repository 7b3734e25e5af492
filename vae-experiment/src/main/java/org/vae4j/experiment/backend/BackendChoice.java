package org.vae4j.experiment.backend;

import org.vae4j.backend.BackendFactory;

/**
 * The backend that runs, and why this one.
 *
 * @param reason for the user: it was asked for, or it is the best usable one
 */
public record BackendChoice(BackendFactory factory, String reason) {}
