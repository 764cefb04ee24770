/**
 * An LMS that speaks cmi5, in memory: it launches, gives its token once, keeps states and
 * statements, and complains of every rule that the unit breaks. With `plain`, an LRS and no more.
 *
 * As a program, it prints its address, answers any origin, and ends with its standard input.
 * `POST /launch` with options gives what is in the address of a launch, `GET /seen` all that it
 * has, `GET /course` an empty page of its own.
 */
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { broken } from "./cmi5_rules.mjs";

const GROUPING = { grouping: [{ id: "https://marelle.example/m/matelas/" }] };
const ACTOR = { objectType: "Agent", account: { homePage: "https://lms.example", name: "1625378" } };
const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

/** @param {string} address where it is @param {{plain?: boolean, mood?: () => string}} [how] */
export function lms(address, { plain = false, mood = () => "" } = {}) {
  const registration = "760e3480-ba55-4991-94b0-01820dbd23a2";
  const sessions = [];
  const states = new Map();
  const kept = []; // {session, statement}
  const complaints = [];
  const seen = [];
  const complain = (rule, status = 400) => (complaints.push(rule), { status });

  /** Launch the unit: its parameters, by name. @param {any} data what LaunchData says besides */
  function launch(data = {}) {
    const id = `session-${sessions.length + 1}`;
    const named = plain
      ? { endpoint: `${address}/xapi`, auth: `Basic ${id}`, actor: ACTOR, registration, activity_id: "https://lms.example/a/7" }
      : { endpoint: `${address}/xapi`, fetch: `${address}/fetch?s=${id}`, actor: ACTOR, registration, activityId: "https://lms.example/au/7" };
    const template = { contextActivities: GROUPING, extensions: { [SESSION]: id } };
    sessions.push({ id, launch: named, fetched: 0, asked: new Set(), data: { contextTemplate: template, launchMode: "Normal", moveOn: "Passed", ...data } });
    return { ...named, actor: JSON.stringify(ACTOR) };
  }

  /** One request, and its answer. @returns {{status: number, body?: any}} */
  function ask({ method, url, headers, body }) {
    const { pathname, searchParams: query } = new URL(url);
    const now = mood();
    seen.push(`${method} ${pathname.replace(/^.*\/xapi\//, "")} ${query.get("stateId") || query.get("profileId") || ""}`.trim());
    if (now === "cut before") throw new TypeError("no network");
    const answer = now === "refuse" ? { status: 503 } : pathname === "/fetch" ? token(method, query) : xapi(method, pathname, query, headers, body);
    if (now === "cut after") throw new TypeError("no network");
    return answer;
  }

  function token(method, query) {
    const session = sessions.find(({ id }) => id === query.get("s"));
    if (method !== "POST") return complain("8.2.1 the token is asked by POST", 405);
    if (session.fetched++) return { status: 200, body: { "error-code": "1", "error-text": "used" } };
    return { status: 200, body: { "auth-token": session.id } };
  }

  function xapi(method, pathname, query, headers, body) {
    const session = sessions.find(({ id }) => headers.authorization === `Basic ${id}`);
    if (!session || (!plain && !session.fetched)) return complain("8.2.2 the token is in each request", 401);
    if (headers["x-experience-api-version"] !== "1.0.3") return complain("xAPI 3.3 the version is in each request");
    if (body && headers["content-type"] !== "application/json") return complain("xAPI 3.1.5 the content is JSON");
    if (pathname.endsWith("/agents/profile")) {
      session.asked.add(query.get("profileId"));
      return query.get("profileId") === "cmi5LearnerPreferences" ? { status: 200, body: { audioPreference: "off", languagePreference: "fr-FR" } } : { status: 404 };
    }
    if (pathname.endsWith("/activities/state")) return state(session, method, query, body);
    if (method === "POST") return take(session, JSON.parse(body));
    const found = kept.find(({ statement }) => statement.id === query.get("statementId"));
    return found ? { status: 200, body: found.statement } : { status: 404 };
  }

  function state(session, method, query, body) {
    const { actor, registration, activityId = session.launch.activity_id } = session.launch;
    const right = isDeepStrictEqual(JSON.parse(query.get("agent")), actor) && query.get("registration") === registration;
    if (!right || query.get("activityId") !== activityId) return complain("10 the state is that of the launch");
    const name = query.get("stateId");
    session.asked.add(name);
    if (name === "LMS.LaunchData") {
      return method === "GET" ? { status: 200, body: session.data } : complain("10.2.1 the launch data is the LMS's", 403);
    }
    if (method === "PUT") return states.set(name, JSON.parse(body)), { status: 204 };
    return states.has(name) ? { status: 200, body: states.get(name) } : { status: 404 };
  }

  /** All or nothing; what is there is left as it is (xAPI 1.0.3, part 3, 2.1.2). */
  function take(session, statements) {
    const fresh = [];
    for (const statement of statements) {
      const same = kept.find((one) => one.statement.id === statement.id);
      if (same && !isDeepStrictEqual(same.statement, statement)) return complain("another statement under one id", 409);
      if (!same) fresh.push({ session: session.id, statement });
    }
    const found = [];
    if (!plain) {
      for (const name of ["LMS.LaunchData", "cmi5LearnerPreferences"]) if (!session.asked.has(name)) found.push(`10, 11 ${name} is read first`);
      fresh.forEach(({ statement }, at) => found.push(...broken(statement, [...kept, ...fresh.slice(0, at)], session)));
    }
    complaints.push(...found);
    if (found.length) return { status: 400 };
    kept.push(...fresh);
    return { status: 200, body: statements.map(({ id }) => id) };
  }

  return { launch, ask, states, kept, complaints, seen, sessions };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  let one;
  const server = createServer(async (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Experience-API-Version");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    if (request.url === "/course") return void response.writeHead(200, { "Content-Type": "text/html" }).end('<!doctype html><link rel="icon" href="data:,">');
    let body = "";
    for await (const part of request) body += part;
    const answer = answered(request, body);
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
  });
  const answered = ({ method, url, headers }, body) => {
    if (url === "/launch") return { status: 200, body: one.launch(JSON.parse(body)) };
    if (url === "/seen") return { status: 200, body: { kept: one.kept, complaints: one.complaints, states: Object.fromEntries(one.states), seen: one.seen } };
    return one.ask({ method, url: `http://lms${url}`, headers, body });
  };
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${server.address().port}`;
  one = lms(address, { plain: process.argv[2] === "plain" });
  console.log(address);
  process.stdin.on("end", () => process.exit(0)).resume();
}
