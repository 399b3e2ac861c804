package sample.authenticators;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Verdict;
import java.time.Instant;

/** Lets in whoever says its name. */
public final class Alpha implements Authenticator {
  @Override
  public String id() {
    return "alpha";
  }

  @Override
  public PageToken issue(Grant grant) {
    return new PageToken("alpha." + grant.page());
  }

  @Override
  public Verdict verify(CharSequence token, Expectation expectation) {
    String page = token.toString().substring("alpha.".length());
    Instant later = expectation.now().plusSeconds(60);
    return new Verdict.Valid(
        new Grant(expectation.application(), page, expectation.now(), later), later);
  }
}
