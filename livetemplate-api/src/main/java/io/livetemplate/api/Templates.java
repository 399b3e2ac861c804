package io.livetemplate.api;

import io.livetemplate.api.error.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Templates without a server: for tests, mails, command lines. In English and the zone of the
 * setting {@code zone}, unless {@link #in} says otherwise. Thread-safe.
 */
public interface Templates {
  /**
   * The same templates for a reader of another language or zone.
   *
   * @param locale decides about messages and formats
   * @param zone in which moments are shown
   * @return templates in that locale; these stay as they are
   */
  Templates in(Locale locale, ZoneId zone);

  /**
   * Looks for what is wrong with a template, and with those that it includes by name, without a
   * model: names that the model's type does not have, filters that do not fit, and all that would
   * not compile.
   *
   * @param template what to check; names are checked against {@link Template#model}, or the type
   *     that its first line names: {@code {{! @model com.shop.OrderView }}}
   * @param page whether it is to be strict HTML, as for a page; false for any text
   * @return every problem, in the order of the files; empty when there is none
   * @throws io.livetemplate.api.error.ConfigurationException when there is no such template
   */
  List<Problem> check(Template<?> template, boolean page);

  /**
   * Renders as Mustache, to the byte, without regard to HTML but the escaping of values.
   *
   * @param template what to render
   * @param model the data
   * @param <M> the type of the model
   * @return the text
   * @throws io.livetemplate.api.error.TemplateException when it does not compile
   * @throws io.livetemplate.api.error.ModelException when the data cannot be read
   */
  <M> String render(Template<M> template, M model);

  /**
   * Renders the HTML that a page would be served with, apart from the bootstrap that is made for
   * each page.
   *
   * @param template what to render; it must be strict HTML
   * @param model the data
   * @param <M> the type of the model
   * @return the document
   * @throws io.livetemplate.api.error.TemplateException when it does not compile as HTML
   * @throws io.livetemplate.api.error.ModelException when the data cannot be read
   */
  <M> String html(Template<M> template, M model);

  /**
   * Computes the frames that bring a browser from each model to the next.
   *
   * @param template what to render
   * @param models at least one; the browser begins with the first
   * @param strategy forces one strategy by id; {@code replacement} fills in where it does not bid
   * @param <M> the type of the model
   * @return one step for each model after the first
   * @throws io.livetemplate.api.error.TemplateException when it does not compile as HTML
   * @throws io.livetemplate.api.error.ModelException when the data cannot be read
   * @throws io.livetemplate.api.error.ConfigurationException when there is no such strategy
   */
  <M> List<DiffStep> diff(Template<M> template, List<M> models, Optional<String> strategy);
}
