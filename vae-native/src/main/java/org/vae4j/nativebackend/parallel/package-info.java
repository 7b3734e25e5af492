/** The threads of the native backend. */
package org.vae4j.nativebackend.parallel;
