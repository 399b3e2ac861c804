package io.livetemplate.engine.conformance;

import java.util.List;
import java.util.Map;

/** Sections and partials that come, go and turn into others. */
final class StructureScenarios {
  private StructureScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "a section that comes and goes",
            "<p>x</p>{{#s}}<p class=\"{{c}}\">{{t}}</p>{{/s}}",
            "{\"s\":false}",
            "{\"s\":{\"c\":\"a\",\"t\":\"b\"}}",
            "{\"s\":{\"c\":\"a\",\"t\":\"c\"}}",
            "{\"s\":false}",
            "{\"s\":{\"c\":\"\",\"t\":\"\"}}"),
        Scenario.of(
            "one or the other",
            "<div>{{#s}}<p>{{t}}</p>{{/s}}{{^s}}<i>{{t}}</i>{{/s}}</div>",
            "{\"s\":true,\"t\":\"a\"}",
            "{\"s\":false,\"t\":\"a\"}",
            "{\"s\":true,\"t\":\"b\"}"),
        Scenario.of(
            "a boolean, then an object, then a list",
            "<div>{{#s}}<p>{{t}}</p>{{/s}}</div>",
            "{\"s\":true,\"t\":\"outer\"}",
            "{\"s\":{\"t\":\"inner\"},\"t\":\"outer\"}",
            "{\"s\":[{\"t\":1},{\"t\":2}],\"t\":\"outer\"}",
            "{\"s\":[],\"t\":\"outer\"}"),
        Scenario.of(
            "a section in a section",
            "{{#s}}<div><h2>{{t}}</h2>{{#u}}<p>{{t}}{{v}}</p>{{/u}}</div>{{/s}}",
            "{\"s\":{\"t\":1,\"u\":false}}",
            "{\"s\":{\"t\":1,\"u\":{\"v\":2}}}",
            "{\"s\":false}",
            "{\"s\":{\"t\":3,\"u\":{\"v\":4}}}"),
        new Scenario(
            "a partial",
            "<div>{{> row}}</div>{{#s}}{{> row}}{{/s}}",
            Map.of("row", "<p title=\"{{t}}\">{{t}}</p>"),
            List.of("{\"t\":\"a\",\"s\":false}", "{\"t\":\"b\",\"s\":{\"t\":\"c\"}}")),
        new Scenario(
            "a partial that contains itself",
            "<ul>{{> node}}</ul>",
            Map.of("node", "<li>{{n}}{{#c}}<ul>{{> node}}</ul>{{/c}}</li>"),
            List.of(
                "{\"n\":1,\"c\":false}",
                "{\"n\":1,\"c\":{\"n\":2,\"c\":false}}",
                "{\"n\":1,\"c\":{\"n\":2,\"c\":{\"n\":3,\"c\":false}}}",
                "{\"n\":1,\"c\":false}")),
        Scenario.of(
            "content of a template element",
            "<template><p>{{t}}</p>{{#a}}<i>{{.}}</i>{{/a}}</template>",
            "{\"t\":1,\"a\":[]}",
            "{\"t\":2,\"a\":[1,2]}"),
        Scenario.of(
            "head and body",
            "<html lang=\"{{l}}\"><head><title>{{t}}</title></head><body"
                + " class=\"{{c}}\"><p>{{t}}</p></body></html>",
            "{\"l\":\"en\",\"t\":\"a\",\"c\":\"x\"}",
            "{\"l\":\"de\",\"t\":\"b\",\"c\":\"x y\"}"),
        Scenario.of(
            "a comment of the author",
            "<div><!--note-->{{#s}}<p>{{t}}</p>{{/s}}<!--end--></div>",
            "{\"s\":false}",
            "{\"s\":{\"t\":1}}"),
        Scenario.of(
            "regions with only one content and with others",
            "<div>{{#s}}<b>{{t}}</b>{{/s}}</div><div>{{#s}}<b>{{t}}</b>{{/s}} end</div>",
            "{\"s\":false}",
            "{\"s\":{\"t\":1}}",
            "{\"s\":{\"t\":2}}"));
  }
}
