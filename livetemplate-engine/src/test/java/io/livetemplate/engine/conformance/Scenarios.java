package io.livetemplate.engine.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The named scenarios of {@code conformance/}, by the file that they are in. */
final class Scenarios {
  private static final String KEYED =
      "<ul>{{#a}}<li lt-key=\"{{k}}\" class=\"row\">{{k}}: <b>{{v}}</b></li>{{/a}}</ul>";
  private static final String UNKEYED = "<ul>{{#a}}<li class=\"row\">{{v}}</li>{{/a}}</ul>";
  private static final List<Integer> SIZES = List.of(1, 10, 20, 30, 100);

  private Scenarios() {}

  static Map<String, List<Scenario>> all() {
    Map<String, List<Scenario>> all = new LinkedHashMap<>();
    all.put("lists", lists());
    all.put("sizes", SIZES.stream().flatMap(size -> sizes(size).stream()).toList());
    all.put("structure", structure());
    all.put("values", values());
    return all;
  }

  private static List<Scenario> lists() {
    return List.of(
        Scenario.of("empty to full and back", KEYED, keyed(), keyed(1, 2, 3), keyed(), keyed(3, 4)),
        Scenario.of("reversed", KEYED, keyed(1, 2, 3, 4, 5), keyed(5, 4, 3, 2, 1)),
        Scenario.of("two exchanged", KEYED, keyed(1, 2, 3, 4, 5, 6), keyed(1, 5, 3, 4, 2, 6)),
        Scenario.of(
            "first to the end", KEYED, keyed(1, 2, 3, 4), keyed(2, 3, 4, 1), keyed(1, 2, 3, 4)),
        Scenario.of("one taken out of the middle", KEYED, keyed(1, 2, 3, 4), keyed(1, 2, 4)),
        Scenario.of(
            "one put in front, in the middle, behind",
            KEYED,
            keyed(1, 2),
            keyed(9, 1, 2),
            keyed(9, 1, 8, 2),
            keyed(9, 1, 8, 2, 7)),
        Scenario.of(
            "some gone, some new, some moved",
            KEYED,
            keyed(1, 2, 3, 4, 5, 6),
            keyed(7, 6, 2, 8, 1)),
        Scenario.of(
            "moved and changed at once",
            KEYED,
            "{\"a\":[{\"k\":1,\"v\":\"a\"},{\"k\":2,\"v\":\"b\"},{\"k\":3,\"v\":\"c\"}]}",
            "{\"a\":[{\"k\":3,\"v\":\"C\"},{\"k\":1,\"v\":\"A\"},{\"k\":2,\"v\":\"B\"}]}"),
        Scenario.of(
            "equal content, keyed",
            "<ul>{{#a}}<li lt-key=\"{{.}}\">same</li>{{/a}}</ul>",
            "{\"a\":[1,2,3]}",
            "{\"a\":[3,1]}",
            "{\"a\":[4,3,1,2]}"),
        Scenario.of(
            "equal content, not keyed",
            UNKEYED,
            values("x", "x", "x"),
            values("x", "x"),
            values("x", "x", "x", "x")),
        Scenario.of(
            "not keyed",
            UNKEYED,
            values("a", "b", "c"),
            values("b", "c"),
            values("c", "b", "a", "d")),
        Scenario.of("keys repeat", KEYED, keyed(1, 1, 2), keyed(1, 2, 2), keyed(2)),
        Scenario.of(
            "keyed by id",
            "<ul>{{#a}}<li id=\"i{{k}}\">{{v}}</li>{{/a}}</ul>",
            keyed(1, 2, 3),
            keyed(3, 1, 4)),
        Scenario.of(
            "keyed by data-lt-key",
            "<ul>{{#a}}<li data-lt-key=\"{{k}}\">{{v}}</li>{{/a}}</ul>",
            keyed(1, 2, 3),
            keyed(3, 1, 4)),
        Scenario.of(
            "dt and dd",
            "<dl>{{#a}}<dt lt-key=\"{{k}}\">{{k}}</dt><dd>{{v}}</dd>{{/a}}</dl>",
            keyed(1, 2, 3),
            keyed(3, 2, 4, 1),
            keyed(4),
            keyed()),
        Scenario.of(
            "white space around the items",
            "<ul>\n{{#a}}\n  <li lt-key=\"{{k}}\">{{v}}</li>\n{{/a}}\n</ul>",
            keyed(1, 2, 3),
            keyed(3, 1),
            keyed(),
            keyed(5, 6)),
        Scenario.of(
            "text around the items",
            "<p>{{#a}}, <b lt-key=\"{{k}}\">{{v}}</b>!{{/a}}</p>",
            keyed(1, 2),
            keyed(2, 3, 1),
            keyed(4)),
        Scenario.of(
            "items that end in text",
            "<p>{{#a}}<b lt-key=\"{{k}}\">{{k}}</b>{{v}}{{/a}}</p>",
            keyed(1, 2),
            keyed(2, 1, 3),
            keyed()),
        Scenario.of(
            "a list among other nodes",
            "<div><h2>x</h2>{{#a}}<p lt-key=\"{{k}}\">{{v}}</p>{{/a}}<hr></div>",
            keyed(1, 2),
            keyed(2, 3),
            keyed()),
        Scenario.of(
            "two lists side by side",
            "<div>{{#a}}<p lt-key=\"{{k}}\">{{v}}</p>{{/a}}{{#b}}<i"
                + " lt-key=\"{{k}}\">{{v}}</i>{{/b}}</div>",
            "{\"a\":[{\"k\":1,\"v\":1}],\"b\":[]}",
            "{\"a\":[],\"b\":[{\"k\":1,\"v\":2},{\"k\":2,\"v\":3}]}"),
        Scenario.of(
            "a list in a table in a section",
            "{{#on}}<table><thead><tr><th>{{h}}</th></tr></thead><tbody>{{#a}}<tr"
                + " lt-key=\"{{k}}\"><td>{{v}}</td></tr>{{/a}}</tbody></table>{{/on}}",
            "{\"on\":false,\"h\":\"H\",\"a\":[]}",
            "{\"on\":true,\"h\":\"H\",\"a\":[{\"k\":1,\"v\":\"a\"},{\"k\":2,\"v\":\"b\"}]}",
            "{\"on\":true,\"h\":\"G\",\"a\":[{\"k\":2,\"v\":\"b\"},{\"k\":3,\"v\":\"c\"}]}",
            "{\"on\":false,\"h\":\"G\",\"a\":[]}"),
        Scenario.of(
            "nested and keyed, three deep",
            "<div>{{#a}}<ul lt-key=\"{{k}}\">{{#b}}<li lt-key=\"{{k}}\">{{k}}<ol>{{#c}}<li"
                + " lt-key=\"{{.}}\">{{.}}</li>{{/c}}</ol></li>{{/b}}</ul>{{/a}}</div>",
            "{\"a\":[{\"k\":1,\"b\":[{\"k\":1,\"c\":[1,2]},{\"k\":2,\"c\":[]}]},{\"k\":2,\"b\":[]}]}",
            "{\"a\":[{\"k\":2,\"b\":[{\"k\":7,\"c\":[3]}]},{\"k\":1,\"b\":[{\"k\":2,\"c\":[5,6]},{\"k\":1,\"c\":[2,1]}]}]}",
            "{\"a\":[{\"k\":1,\"b\":[{\"k\":1,\"c\":[2]}]},{\"k\":3,\"b\":[{\"k\":9,\"c\":[9,8]}]}]}"),
        Scenario.of(
            "a list that is cleared and comes back",
            KEYED,
            keyed(1, 2),
            keyed(),
            keyed(3, 4),
            keyed(),
            keyed(5)),
        Scenario.of(
            "options",
            "<select>{{#a}}<option lt-key=\"{{k}}\" value=\"{{k}}\"{{#on}}"
                + " selected{{/on}}>{{v}}</option>{{/a}}</select>",
            "{\"a\":[{\"k\":1,\"v\":\"a\",\"on\":true},{\"k\":2,\"v\":\"b\",\"on\":false}]}",
            "{\"a\":[{\"k\":2,\"v\":\"b\",\"on\":true},{\"k\":1,\"v\":\"a\",\"on\":false},{\"k\":3,\"v\":\"c\",\"on\":false}]}"),
        Scenario.of(
            "circles in SVG",
            "<svg viewBox=\"0 0 9 {{h}}\">{{#a}}<g lt-key=\"{{k}}\"><linearGradient"
                + " id=\"g{{k}}\"></linearGradient><circle r=\"{{v}}\"/></g>{{/a}}</svg>",
            "{\"h\":1,\"a\":[{\"k\":1,\"v\":2}]}",
            "{\"h\":2,\"a\":[{\"k\":2,\"v\":3},{\"k\":1,\"v\":4}]}",
            "{\"h\":2,\"a\":[]}"));
  }

  private static List<Scenario> sizes(int size) {
    return List.of(
        Scenario.of("nothing to " + size, KEYED, keyed(), range(0, size), keyed()),
        Scenario.of(
            size + ", the last two exchanged with the first", KEYED, range(0, size), turned(size)),
        Scenario.of(size + ", every value changes", KEYED, range(0, size), changed(size)),
        Scenario.of(
            size + ", one more at both ends", KEYED, range(1, size + 1), range(0, size + 2)));
  }

  private static List<Scenario> structure() {
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

  private static List<Scenario> values() {
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

  private static String keyed(int... keys) {
    return IntStream.of(keys)
        .mapToObj(key -> "{\"k\":" + key + ",\"v\":\"v" + key + "\"}")
        .collect(Collectors.joining(",", "{\"a\":[", "]}"));
  }

  private static String values(String... values) {
    return List.of(values).stream()
        .map(value -> "{\"v\":\"" + value + "\"}")
        .collect(Collectors.joining(",", "{\"a\":[", "]}"));
  }

  private static String range(int from, int to) {
    return keyed(IntStream.range(from, to).toArray());
  }

  private static String turned(int size) {
    return keyed(
        IntStream.range(0, size).map(i -> (i + size - Math.min(2, size)) % size).toArray());
  }

  private static String changed(int size) {
    return IntStream.range(0, size)
        .mapToObj(key -> "{\"k\":" + key + ",\"v\":" + key * 7 + "}")
        .collect(Collectors.joining(",", "{\"a\":[", "]}"));
  }
}
