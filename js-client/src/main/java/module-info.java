/** The built browser client: ES modules, and what reads their bytes. */
module io.livetemplate.client {
  requires static org.jspecify;

  exports io.livetemplate.client;
}
