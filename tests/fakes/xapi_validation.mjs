// What `xapi-validation` (Learning Locker) says against statements. In: [statement]; out: [[text]].
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { default: judge } = createRequire(import.meta.url)("xapi-validation");
const said = (warning) => `${warning.path.join(".")}: ${warning.constructor.name} ${JSON.stringify(warning.data)}`;
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map((one) => judge(one).map(said))));
