// Sums up the test reports of a build: node summary.mjs ROOT BUILT(yes|no) SECONDS
// Its last line is "N passed, N failed, N skipped"; exit status 0 only when the build went through, tests ran and none failed.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const [root, built, seconds] = process.argv.slice(2);

function* reports(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules" && entry.name !== ".git" && entry.name !== "src") yield* reports(path);
    } else if (/^TEST-.*\.xml$/.test(entry.name)) {
      yield path;
    }
  }
}

function number(attributes, name) {
  return Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? 0);
}

// Of a class that runs several times, once per deployment say, the report of the last time is left; this one counts all.
function summed(folder) {
  let text;
  try {
    text = readFileSync(join(folder, "failsafe-summary.xml"), "utf8");
  } catch {
    return undefined;
  }
  const count = (name) => Number(new RegExp(`<${name}>(\\d+)</${name}>`).exec(text)?.[1] ?? 0);
  return { tests: count("completed"), failed: count("errors") + count("failures"), skipped: count("skipped") };
}

const kinds = { "autobahntestsuite-reports": "Autobahn", "surefire-reports": "Java", "failsafe-reports": "whole product", vitest: "TypeScript" };
const rows = new Map();
for (const path of reports(root)) {
  const parts = relative(root, dirname(path)).split(sep);
  const kind = kinds[parts.at(-1)] ?? parts.at(-1);
  const name = `${parts.slice(0, parts.lastIndexOf("target")).join("/")} (${kind})`;
  const row = rows.get(name) ?? { folder: dirname(path), tests: 0, failed: 0, skipped: 0, time: 0 };
  for (const [, attributes] of readFileSync(path, "utf8").matchAll(/<testsuite(\s[^>]*)>/g)) {
    row.tests += number(attributes, "tests");
    row.failed += number(attributes, "failures") + number(attributes, "errors");
    row.skipped += number(attributes, "skipped");
    row.time += number(attributes, "time");
  }
  rows.set(name, row);
}

for (const row of rows.values()) Object.assign(row, summed(row.folder));

const total = { tests: 0, failed: 0, skipped: 0 };
console.log("\nSummary");
for (const [name, row] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
  for (const key of Object.keys(total)) total[key] += row[key];
  const skipped = row.skipped > 0 ? `, ${row.skipped} skipped` : "";
  console.log(`  ${name}: ${row.tests} tests, ${row.failed} failed${skipped}, ${row.time.toFixed(1)} s`);
}
console.log(`  in all ${seconds} s`);

const passed = total.tests - total.failed - total.skipped;
let bad = total.failed > 0;
if (built !== "yes") {
  bad = true;
  if (total.failed === 0) console.log("The build failed, not a test: see Maven's first ERROR above.");
}
if (total.tests === 0) {
  bad = true;
  console.log("No test ran.");
}
console.log(`${passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = bad ? 1 : 0;
