/** The command line: serve, render, diff. */
module io.livetemplate.cli {
  requires info.picocli;
  requires io.livetemplate.api;
  requires tools.jackson.databind;
  requires static org.jspecify;
}
