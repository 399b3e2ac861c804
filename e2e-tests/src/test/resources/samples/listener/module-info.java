module sample.listener {
  requires io.livetemplate.api;

  provides io.livetemplate.api.transport.Transport with
      sample.listener.QuietTransport;
}
