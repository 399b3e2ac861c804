/** The engine: everything between a template and the frames that a browser gets. */
module io.livetemplate.engine {
  requires io.livetemplate.api;
  requires io.livetemplate.client;
  requires org.jsoup;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires static org.jspecify;
}
