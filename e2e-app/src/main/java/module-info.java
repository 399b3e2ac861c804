/**
 * What runs in the containers of the end-to-end tests: one small application with every feature.
 */
module io.livetemplate.e2e.app {
  requires io.livetemplate.api;
  requires jdk.httpserver;
  requires static org.jspecify;
}
