/** A process monitor of this machine, a counter and an index page. */
module io.livetemplate.examples.demo {
  requires io.livetemplate.api;
  requires java.management;
  requires static org.jspecify;
}
