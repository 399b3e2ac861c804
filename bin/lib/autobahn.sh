# What Maven needs to run the Autobahn suite of WebSocket conformance. To be sourced; defines a function only.

# autobahn_options: exports MAVEN_OPTS. The suite is Python, run by Jython, which reaches into the JDK.
autobahn_options() {
  local package
  for package in java.lang java.io java.nio sun.nio.ch java.net; do
    MAVEN_OPTS="${MAVEN_OPTS:-} --add-opens=java.base/$package=ALL-UNNAMED"
  done
  export MAVEN_OPTS
}
