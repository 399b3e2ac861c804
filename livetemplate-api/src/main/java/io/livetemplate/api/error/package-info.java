/**
 * What can go wrong, one type per reaction: {@link
 * io.livetemplate.api.error.ConfigurationException} is mended by whoever sets the application up,
 * {@link io.livetemplate.api.error.TemplateException} by whoever writes the template, {@link
 * io.livetemplate.api.error.ModelException} by whoever supplies the data, {@link
 * io.livetemplate.api.error.ListenException} by another port.
 */
@NullMarked
package io.livetemplate.api.error;

import org.jspecify.annotations.NullMarked;
