package io.livetemplate.engine.conformance;

import java.util.List;

/** Values in text, attributes and data. */
final class ValueScenarios {
  private ValueScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "text equal to other text",
            "<p>{{a}}</p><p>{{b}}</p>",
            "{\"a\":\"x\",\"b\":\"x\"}",
            "{\"a\":\"x\",\"b\":\"y\"}",
            "{\"a\":\"y\",\"b\":\"y\"}"),
        Scenario.of(
            "two values in one text",
            "<p>{{a}}, {{b}}<br>{{a}}</p>",
            "{\"a\":1,\"b\":2}",
            "{\"a\":3,\"b\":2}",
            "{\"a\":3,\"b\":\"\"}"),
        Scenario.of(
            "two values in one attribute",
            "<p title=\"{{a}} of {{b}}\">x</p>",
            "{\"a\":1,\"b\":2}",
            "{\"a\":3,\"b\":2}",
            "{\"a\":\"\\\"<&\",\"b\":2}"),
        Scenario.of(
            "boolean attributes",
            "<input type=\"checkbox\"{{#c}} checked{{/c}}{{#d}} disabled{{/d}}>",
            "{\"c\":true,\"d\":false}",
            "{\"c\":false,\"d\":true}",
            "{\"c\":true,\"d\":true}"),
        Scenario.of(
            "an attribute that is there or not",
            "<p{{#a}} title=\"{{a}}\"{{/a}}>x</p>",
            "{\"a\":false}",
            "{\"a\":\"t\"}",
            "{\"a\":\"u\"}",
            "{\"a\":false}"),
        Scenario.of(
            "class tokens",
            "<p class=\"card{{#on}} card-active{{/on}}{{#late}} card-late{{/late}}\">x</p>",
            "{\"on\":false,\"late\":false}",
            "{\"on\":true,\"late\":false}",
            "{\"on\":true,\"late\":true}",
            "{\"on\":false,\"late\":true}"),
        Scenario.of(
            "pre and textarea",
            "<pre>{{a}}</pre><textarea>{{a}}</textarea>",
            "{\"a\":\"x\"}",
            "{\"a\":\"\\nx\\n\"}",
            "{\"a\":\"\"}",
            "{\"a\":\"\\n\\n\"}"),
        Scenario.of(
            "pre in an item",
            "{{#a}}<pre lt-key=\"{{.}}\">{{.}}</pre>{{/a}}",
            "{\"a\":[1]}",
            "{\"a\":[\"\\nx\",1]}"),
        Scenario.of(
            "numbers",
            "<p>{{a}}</p>",
            "{\"a\":0}",
            "{\"a\":\"007\"}",
            "{\"a\":\"12.50\"}",
            "{\"a\":12.5}",
            "{\"a\":\"-0\"}",
            "{\"a\":\"1e5\"}",
            "{\"a\":-17}",
            "{\"a\":\"0.000001\"}",
            "{\"a\":\"0.0000001\"}",
            "{\"a\":\"123456789012345\"}",
            "{\"a\":\"1234567890123456\"}",
            "{\"a\":\"0.5\"}",
            "{\"a\":\".5\"}",
            "{\"a\":\"5.\"}",
            "{\"a\":\"+5\"}"),
        Scenario.of(
            "special characters",
            "<p title=\"{{a}}\">{{a}}</p>",
            "{\"a\":\"\"}",
            "{\"a\":\"<b>&amp;\\\"'\"}",
            "{\"a\":\"é€😀\"}",
            "{\"a\":\"a\\tb\\u0001\\u2028\"}",
            "{\"a\":\"]]>-->\"}"),
        Scenario.of(
            "line ends", "<p>{{a}}</p>", "{\"a\":\"x\"}", "{\"a\":\"a\\r\\nb\\rc\\u0000\"}"),
        Scenario.of(
            "empty text and back",
            "<p>{{a}}<b>{{b}}</b>{{a}}</p>",
            "{\"a\":\"\",\"b\":\"\"}",
            "{\"a\":\"x\",\"b\":\"y\"}",
            "{\"a\":\"\",\"b\":\"\"}"),
        Scenario.of(
            "text that is a section",
            "<p>{{#a}}yes{{/a}}{{^a}}no{{/a}}</p>",
            "{\"a\":true}",
            "{\"a\":false}"),
        Scenario.of(
            "raw HTML",
            "<div>{{{a}}}</div>",
            "{\"a\":\"<b>x</b>\"}",
            "{\"a\":\"<i>y</i> z\"}",
            "{\"a\":\"\"}"),
        Scenario.of(
            "raw HTML in an item",
            "<div>{{#a}}<p lt-key=\"{{k}}\">{{{h}}}</p>{{/a}}</div>",
            "{\"a\":[{\"k\":1,\"h\":\"<b>x</b>\"}]}",
            "{\"a\":[{\"k\":2,\"h\":\"<i>y</i>\"},{\"k\":1,\"h\":\"z\"}]}"),
        Scenario.of(
            "data for scripts",
            "<p>x</p><script type=\"application/json\" id=\"d\">{{d | json}}</script>{{#a}}<div"
                + " lt-key=\"{{k}}\"><script type=\"application/json\">{{v |"
                + " json}}</script></div>{{/a}}",
            "{\"d\":1,\"a\":[]}",
            "{\"d\":\"</script><b>\",\"a\":[{\"k\":1,\"v\":\"<!--\"}]}",
            "{\"d\":{\"x\":[1,2]},\"a\":[{\"k\":2,\"v\":true},{\"k\":1,\"v\":\"<\"}]}"),
        Scenario.of(
            "URLs",
            "<a href=\"/o/{{a}}\">x</a><a href=\"{{b}}\">y</a>{{#c}}<a lt-key=\"{{.}}\""
                + " href=\"/o/{{.}}\">z</a>{{/c}}",
            "{\"a\":1,\"b\":\"/x\",\"c\":[]}",
            "{\"a\":2,\"b\":\"javascript:alert(1)\",\"c\":[1,2]}"),
        Scenario.of(
            "styles by attribute",
            "<p style=\"color:red\" lt-style-width=\"{{w}}\">x</p>{{#a}}<p lt-key=\"{{.}}\""
                + " style=\"color:blue\" lt-style-height=\"{{.}}\">y</p>{{/a}}",
            "{\"w\":\"1px\",\"a\":[]}",
            "{\"w\":\"2px\",\"a\":[\"3px\"]}",
            "{\"w\":\"2px\",\"a\":[\"4px\",\"3px\"]}"));
  }
}
