/** What the product promises, in a browser, for every deployment. */
@NullMarked
package io.livetemplate.e2e.suite;

import org.jspecify.annotations.NullMarked;
