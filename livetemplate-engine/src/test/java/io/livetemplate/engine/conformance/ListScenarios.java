package io.livetemplate.engine.conformance;

import static io.livetemplate.engine.conformance.Models.keyed;
import static io.livetemplate.engine.conformance.Models.unkeyed;

import java.util.List;

/** Items that come, go, move and change. */
final class ListScenarios {
  static final String KEYED =
      "<ul>{{#a}}<li lt-key=\"{{k}}\" class=\"row\">{{k}}: <b>{{v}}</b></li>{{/a}}</ul>";
  private static final String UNKEYED = "<ul>{{#a}}<li class=\"row\">{{v}}</li>{{/a}}</ul>";

  private ListScenarios() {}

  static List<Scenario> all() {
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
            unkeyed("x", "x", "x"),
            unkeyed("x", "x"),
            unkeyed("x", "x", "x", "x")),
        Scenario.of(
            "not keyed",
            UNKEYED,
            unkeyed("a", "b", "c"),
            unkeyed("b", "c"),
            unkeyed("c", "b", "a", "d")),
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
}
