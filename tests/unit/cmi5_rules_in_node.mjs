// Holds sessions to the rules of the LMS double. In: [{data, launch, statements}]; out: [[rule]].
import { readFileSync } from "node:fs";
import { broken } from "../fakes/cmi5_rules.mjs";

const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

function held({ data, launch, statements }) {
  const before = [];
  const found = [];
  for (const statement of statements) {
    const id = statement.context?.extensions?.[SESSION];
    const contextTemplate = { ...data.contextTemplate, extensions: { [SESSION]: id } };
    const session = { id, launch, data: { launchMode: "Normal", ...data, contextTemplate } };
    found.push(...broken(statement, before, session));
    before.push({ session: id, statement });
  }
  return found;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(held)));
