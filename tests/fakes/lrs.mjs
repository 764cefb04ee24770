/**
 * A learning record store on 127.0.0.1 that keeps one statement per id, and looks at each as xAPI
 * 1.0.3 asks. As a program, it prints its address, answers any origin, gives its statements at
 * `GET …/statements`, and ends with its standard input.
 */
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const IRI = /^https?:\/\/[^\s<>"]+$/;
const HOUR = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const SHAPES = {
  statement: ["id", "actor", "verb", "object", "result", "context", "timestamp"],
  actor: ["objectType", "account"],
  account: ["homePage", "name"],
  verb: ["id", "display"],
  object: ["objectType", "id", "definition"],
  definition: ["type", "name", "interactionType", "scale"],
  result: ["score", "success", "completion", "response"],
  score: ["scaled", "raw", "min", "max"],
  context: ["language", "contextActivities"],
};

/** What is wrong with a statement (part 2, 2.2 to 2.4), or nothing. */
export function wrong(statement) {
  const found = [];
  const must = (name, holds) => holds || found.push(name);
  const only = (name, value) => must(`${name}: unknown key`, Object.keys(value).every((key) => SHAPES[name].includes(key)));
  const map = (name, value) => must(name, Object.entries(value).every(([tag, text]) => /^[a-z]{2}$/.test(tag) && typeof text === "string"));
  const { id, actor, verb, object, result, context, timestamp } = statement;
  must("null", !JSON.stringify(statement).includes(":null"));
  only("statement", statement);
  must("id", UUID.test(id));
  only("actor", actor);
  only("account", actor.account);
  must("account", IRI.test(actor.account.homePage) && UUID.test(actor.account.name));
  only("verb", verb);
  must("verb", IRI.test(verb.id));
  map("display", verb.display);
  for (const one of [object, ...(context.contextActivities?.parent || [])]) {
    must("object", one.objectType === "Activity" && IRI.test(one.id));
    only("object", one);
  }
  const { definition } = object;
  only("definition", definition);
  must("type", IRI.test(definition.type));
  map("name", definition.name);
  if (definition.interactionType) {
    must("likert", definition.interactionType === "likert" && definition.scale.length > 1);
    for (const { id, description } of definition.scale) must("scale", /^\S+$/.test(id)) && map("scale", description);
    must("response", definition.scale.some(({ id }) => id === result.response));
  }
  only("result", result);
  if (result.score) {
    only("score", result.score);
    const { scaled, raw, min, max } = result.score;
    must("score", scaled >= -1 && scaled <= 1 && min < max && raw >= min && raw <= max);
  }
  only("context", context);
  must("language", /^[a-z]{2}$/.test(context.language));
  must("timestamp", HOUR.test(timestamp) && !Number.isNaN(Date.parse(timestamp)));
  return found;
}

/** @param {() => string} [mood] what goes wrong with the next request: `refuse`, `cut before`,
 * `cut after`, or nothing */
export async function lrs(mood = () => "") {
  const kept = new Map();
  const complaints = [];
  /** Requests that reached it, and statements that came again. */
  const seen = { requests: 0, again: 0 };
  const server = createServer(async (request, response) => {
    const now = mood();
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "Content-Type, X-Experience-API-Version");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    if (request.method === "GET") return void response.end(JSON.stringify({ kept: [...kept.values()], complaints }));
    let body = "";
    seen.requests++;
    for await (const part of request) body += part;
    if (now === "cut before") return void request.socket.destroy();
    const status = now === "refuse" ? 503 : take(request.headers, body);
    if (now === "cut after") return void request.socket.destroy();
    response.writeHead(status).end(status === 200 ? JSON.stringify(JSON.parse(body).map(({ id }) => id)) : "");
  });

  /** Part 3, 2.1.2: all or nothing; an id that is there is left as it is. */
  function take(headers, body) {
    if (headers["x-experience-api-version"] !== "1.0.3" || headers["content-type"] !== "application/json") return 400;
    const all = JSON.parse(body);
    const found = all.flatMap(wrong);
    complaints.push(...found);
    if (found.length) return 400;
    if (all.some((one) => kept.has(one.id) && JSON.stringify(kept.get(one.id)) !== JSON.stringify(one))) {
      complaints.push("another content under one id");
      return 409;
    }
    for (const one of all) {
      if (kept.has(one.id)) seen.again++;
      kept.set(one.id, one);
    }
    return 200;
  }

  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const end = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { address: `http://127.0.0.1:${server.address().port}/xapi/statements`, kept, complaints, seen, end };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { address } = await lrs();
  console.log(address);
  process.stdin.on("end", () => process.exit(0)).resume();
}
