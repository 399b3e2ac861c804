// Installs node_modules from the lock file; does nothing when they were installed from this very lock file.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.lock-hash";
const hash = createHash("sha256")
  .update(readFileSync("package.json"))
  .update(readFileSync("package-lock.json"))
  .update(process.version)
  .digest("hex");

function installed() {
  try {
    return readFileSync(stamp, "utf8") === hash;
  } catch {
    return false;
  }
}

if (!installed()) {
  execFileSync("npm", ["ci", "--ignore-scripts"], { stdio: "inherit" });
  writeFileSync(stamp, hash);
}
