/**
 * Handwritten-looking digits made by a procedure: a data set that needs no download.
 *
 * <p>A digit is one of several skeletons of strokes, bent by a smooth random field, turned, slanted
 * and scaled like one writer's hand, and drawn with a round pen.
 */
package org.vae4j.experiment.data.digits;
