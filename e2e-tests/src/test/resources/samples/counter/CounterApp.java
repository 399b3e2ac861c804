import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Template;
import java.lang.invoke.MethodHandles;

public final class CounterApp {
  public record Counter(int count) {}

  public static void main(String[] args) {
    var app =
        LiveTemplate.builder(MethodHandles.lookup())
            .build(); // finds engine, transport, authenticator, strategies
    app.page("/", Template.of("counter.html", Counter.class), request -> new Counter(0))
        .on("increment", (counter, event) -> new Counter(counter.count() + 1));
    app.start(8080).await();
  }
}
