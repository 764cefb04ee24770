// What is around a connector in Node: the API of an LMS, its requests, a page, a storage. Each
// writes a line of all that a connector does with it.

globalThis.Element = class {
  replaceChildren() {}
};

/** An LMS of SCORM that takes everything. */
export function fakeCalls(cmi, lines) {
  const numbers = () => Object.keys(cmi).flatMap((name) => /^cmi\.interactions\.(\d+)/.exec(name)?.[1] ?? []);
  const interactions = () => String(new Set(numbers()).size);
  const get = (name) => (name === "cmi.interactions._count" ? interactions() : cmi[name] ?? "");
  const log = (verb, act) => (...args) => {
    const answer = act(...args);
    lines.push(`${verb} ${args.join(" ")}`.trim() + (verb.endsWith("GetValue") ? ` → ${answer}` : ""));
    return answer;
  };
  const verbs = {
    Initialize: () => "true", Terminate: () => "true", Finish: () => "true", Commit: () => null,
    GetValue: get, SetValue: (name, value) => ((cmi[name] = value), "true"),
  };
  const named = (prefix) => Object.fromEntries(
    Object.entries(verbs).map(([verb, act]) => [prefix + verb, log(prefix + verb, act)]));
  globalThis.API = named("LMS");
  globalThis.API_1484_11 = named("");
}

/** The little of a page that a connector looks at. */
export function fakePage({ lms, items }) {
  const acts = {};
  const listen = (kind, act) => (acts[kind] = act);
  const iri = "https://marelle.example/m/matelas/";
  const way = { dataset: { lms: JSON.stringify(lms), bye: "Au revoir", shut: "C’est fini", sending: "Envoi", wait: "Attente", iri }, addEventListener: listen };
  const main = { dataset: {}, prepend() {}, querySelectorAll: () => [] };
  const found = { ".leave": way, main, h1: { firstChild: { textContent: "Signaler un matelas " } } };
  globalThis.addEventListener = listen;
  globalThis.document = {
    hidden: true,
    documentElement: { lang: "fr" },
    addEventListener: listen,
    body: { replaceChildren() {} },
    createElement: () => ({ append() {}, focus() {}, remove() {}, setAttribute() {} }),
    querySelectorAll: () => [],
    querySelector(query) {
      const id = /data-id="(.*)"/.exec(query)?.[1];
      const item = items[id];
      return item ? {
        id: `q-${id}`,
        dataset: { key: JSON.stringify(item.key) },
        querySelector: () => ({ textContent: item.prompt }),
        querySelectorAll: () => (item.fields || []).map((value) => ({ value, getAttribute: () => null, textContent: `« ${value} »` })),
      } : found[query];
    },
  };
  return acts;
}

/** A browser that keeps what is written. */
export function fakeStorage(stored, lines) {
  globalThis.localStorage = new Proxy(stored, {
    set(all, name, value) {
      lines.push(`localStorage ${name} = ${value.replace(/"on":\d+/, '"on":…')}`);
      all[name] = value;
      return true;
    },
  });
}

/** Requests that reach an LMS at once. */
export function fakeRequests(server, lines, search) {
  globalThis.location = { search, href: `https://lms.example/p/index.html${search}`, reload() {}, assign: (url) => lines.push(`go to ${url}`) };
  globalThis.fetch = async (url, { method = "GET", headers = {}, body, keepalive } = {}) => {
    const small = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const { status, body: answer } = server.ask({ method, url, headers: small, body });
    lines.push(`${method} ${where(url)} → ${status}${keepalive ? ", whatever becomes of the page" : ""}`);
    if (body) lines.push(...said(JSON.parse(body)).map((line) => `  ${line}`));
    return { ok: status < 300, status, json: async () => answer, text: async () => (answer === undefined ? "" : JSON.stringify(answer)) };
  };
}

const where = (url) => {
  const { pathname, searchParams } = new URL(url);
  return `${pathname} ${searchParams.get("stateId") || searchParams.get("profileId") || ""}`.trim();
};

/** A state as it is; of a statement, what tells it from the others. */
function said(body) {
  if (!Array.isArray(body)) return [JSON.stringify(body)];
  return body.flatMap(({ verb, object, result, context, timestamp }) => {
    const categories = (context.contextActivities?.category || []).map(({ id }) => id.replace(/.*\//, ""));
    const extensions = Object.entries(context.extensions || {}).map(([name, value]) => `${name.replace(/.*\//, "")}=${value}`);
    const parts = [verb.display.en, object.id, timestamp.slice(14, 19), result && JSON.stringify(result), ...categories, ...extensions];
    const { interactionType, correctResponsesPattern: right, choices, scale } = object.definition || {};
    const asked = interactionType ? [`  ${interactionType} ${JSON.stringify({ right, choices, scale })}`] : [];
    return [parts.filter(Boolean).join(" "), ...asked];
  });
}
