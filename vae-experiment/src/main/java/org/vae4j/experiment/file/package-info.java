/** What packages that read or write files share: words for what went wrong. */
package org.vae4j.experiment.file;
