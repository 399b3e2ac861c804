module sample.counter {
  requires io.livetemplate.api;
}
