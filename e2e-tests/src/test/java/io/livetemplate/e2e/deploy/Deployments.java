package io.livetemplate.e2e.deploy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class once for each deployment. Its tests take a {@link Stage}. On failure all that
 * is known of the open tabs and the server is put under {@code target/failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(DeploymentsExtension.class)
public @interface Deployments {
  /** {@return which; all unless given} */
  Deployment[] value() default {
    Deployment.JETTY,
    Deployment.UNDERTOW,
    Deployment.POLLING,
    Deployment.JETTY_POLLING,
    Deployment.UNDERTOW_POLLING
  };
}
