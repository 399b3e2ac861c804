/** A fragment strategy of a third party. */
module io.livetemplate.examples.delta {
  requires io.livetemplate.api;
  requires static org.jspecify;
}
