// Looks for page tokens in what the tests of the whole product printed and logged: node tokens.mjs ROOT
// Exit status 0 only when there was something to search and no token in it.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = process.argv[2];
// A JSON Web Token, and a token of the engine's own: KEY.APPLICATION.PAGE.ISSUED.EXPIRES.SIGNATURE.
const tokens = [
  /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{40,}/,
  /[\w-]{8}\.[\w-]+\.[\w-]{22}\.[0-9a-z]{7,9}\.[0-9a-z]{7,9}\.[\w-]{43}/,
];

function* logs(folder, inTarget) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules" && entry.name !== ".git") yield* logs(path, inTarget || entry.name === "target");
    } else if (inTarget && (/\.log$/.test(entry.name) || /failsafe-reports.*\.(xml|txt)$/.test(path))) {
      yield path;
    }
  }
}

let searched = 0;
let found = 0;
for (const path of logs(root, false)) {
  searched++;
  const lines = readFileSync(path, "utf8").split("\n");
  lines.forEach((line, number) => {
    if (tokens.some((token) => token.test(line))) {
      found++;
      // Not the line itself: this is a log too.
      console.log(`page token in ${relative(root, path)}:${number + 1}`);
    }
  });
}
console.log(`${found} page tokens in ${searched} logs of the whole product`);
process.exitCode = found > 0 || searched === 0 ? 1 : 0;
