/**
 * The command line: serve, render, diff. Exports nothing; the engine and the transports are found
 * at run time.
 */
module io.livetemplate.cli {
  requires info.picocli;
  requires io.livetemplate.api;
  requires java.logging;
  requires static org.jspecify;

  // picocli sets the options of the commands by reflection.
  opens io.livetemplate.cli to
      info.picocli;
}
