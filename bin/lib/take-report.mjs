// Puts a folder where the next run does not write over it: node take-report.mjs FROM TO
import { cpSync, rmSync } from "node:fs";

const [from, to] = process.argv.slice(2);
rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
rmSync(from, { recursive: true });
