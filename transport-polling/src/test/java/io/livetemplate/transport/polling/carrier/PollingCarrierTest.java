package io.livetemplate.transport.polling.carrier;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.CarrierContract;
import io.livetemplate.tck.CarrierLine;
import io.livetemplate.tck.CarrierPeer;
import io.livetemplate.transport.polling.PollingTransport;
import java.util.Map;

final class PollingCarrierTest extends CarrierContract {
  @Override
  protected Transport transport() {
    return new PollingTransport();
  }

  @Override
  protected CarrierPeer peer(CarrierLine line) {
    return new PollingPeer(line);
  }

  @Override
  protected Map<String, String> shortAbsence() {
    return Map.of("polling-absence", "200ms", "polling-hold", "100ms");
  }
}
