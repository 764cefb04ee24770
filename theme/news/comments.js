/**
 * The comments of an article: a small client of Isso's own interface, with nothing of Isso in it.
 *
 * Everything that others wrote is asked for as plain text, and is put in the page as text. No
 * cookie is sent, and none is kept: what was sent cannot be changed from here.
 * See https://isso-comments.de/docs/reference/server-api/.
 */
import { anchor, bare, filled, list, named, piece } from "./thread.js";
import { words } from "./words.js";

/** @typedef {import("./thread.js").Comment} Comment */
/** @typedef {(path: string, sent: any) => Promise<Response>} Call */

const LEAST = 3; // letters, as Isso counts
/** What Isso says when it refuses, and what it means to whoever writes. */
const REFUSALS = [
  [/ratelimit/, words.fast],
  [/direct responses/, words.many],
  [/edit time frame/, words.soon],
  [/author address/, words.nameless],
];
const pointed = () => /^#(isso-\d+)$/.exec(location.hash)?.[1];

/** @param {HTMLElement} place @param {string} server without a slash at its end */
export default async function talk(place, server) {
  const uri = location.pathname.replace(/index\.html$/, "");
  const asked = `uri=${encodeURIComponent(uri)}`;
  const call = (/** @type {string} */ path, /** @type {any} */ sent) =>
    fetch(`${server}${path}`, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      ...(sent && { method: "POST", body: JSON.stringify(sent), headers: { "Content-Type": "application/json" } }),
    });
  const said = piece("p");
  said.setAttribute("role", "status");
  const all = piece("div");
  const title = Object.assign(piece("h2", words.title), { tabIndex: -1 });

  /** Ask for all of them, and go to the one of that *id*. @param {string} [id] */
  async function show(id) {
    const answer = await call(`/?${asked}&plain=1&nested_limit=50&limit=200`, null);
    if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
    /** @type {Comment[]} */
    const found = answer.ok ? (await answer.json()).replies.map(bare) : [];
    all.replaceChildren(found.length ? list(found, { like, reply: write.reply }, null) : piece("p", words.none));
    const one = id && document.getElementById(id);
    if (one) one.focus();
    return Boolean(one);
  }

  /** @param {Comment} one @param {HTMLElement} button */
  const like = (one, button) => busy(button, async () => {
    try {
      const { likes } = await (await call(`/id/${one.id}/like`, {})).json();
      said.textContent = likes > one.likes ? words.liked : words.unliked;
      named(button, Object.assign(one, { likes }));
    } catch {
      said.textContent = words.down;
    }
  });

  const write = form((sent) => call(`/new?${asked}`, sent), said, (id) => show(anchor(id)));
  const wanted = pointed();
  await show();
  place.replaceChildren(title, all, write.made, said);
  const one = wanted && document.getElementById(wanted);
  (one || title).focus();
  if (wanted && !one) said.textContent = words.absent;
}

/** Do something once at a time; a button that is disabled would lose the focus.
 * @param {HTMLElement} button @param {() => Promise<void>} act */
async function busy(button, act) {
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  await act();
  button.removeAttribute("aria-disabled");
}

/** Why a comment was not taken: Isso says it in a small page. @param {Response} answer */
async function reason(answer) {
  if (answer.status >= 500) return words.refused;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const told = (page.querySelector("p") || page.body).textContent.trim();
  for (const [means, sentence] of REFUSALS) if (/** @type {RegExp} */ (means).test(told)) return String(sentence);
  return told ? words.because.replace("{reason}", () => told) : words.refused;
}

/** @param {(sent: any) => Promise<Response>} give @param {HTMLElement} said
 * @param {(id: number) => Promise<any>} published */
function form(give, said, published) {
  /** @type {Comment | null} */
  let answered = null;
  const text = Object.assign(piece("textarea"), { rows: 4, maxLength: 2000, required: true });
  const name = Object.assign(piece("input"), { maxLength: 60, autocomplete: "given-name" });
  const send = Object.assign(piece("button", words.send), { type: "submit" });
  const to = piece("span");
  const leave = piece("button", words.alone);
  const above = Object.assign(piece("p", to, " ", leave), { hidden: true, id: "answered" });
  const made = piece("form", above, piece("label", words.write, text), piece("label", words.name, name), piece("p", piece("small", words.rules)), send);
  made.noValidate = true;
  text.setAttribute("aria-describedby", above.id);

  /** @param {Comment | null} one */
  const reply = (one) => {
    answered = one;
    above.hidden = !one;
    to.textContent = one ? filled(words.reply, one) : "";
    text.focus();
  };
  leave.onclick = () => reply(null);

  const sending = async () => {
    try {
      const sent = { text: text.value.trim(), author: name.value.trim() || null, title: document.title, parent: answered?.id || null };
      const answer = await give(sent);
      if (!answer.ok) return void (said.textContent = await reason(answer));
      text.value = "";
      reply(null);
      send.focus();
      said.textContent = answer.status === 202 ? words.waits : words.sent;
      if (answer.status !== 202) await published((await answer.json()).id).catch(() => {});
    } catch {
      said.textContent = words.refused;
    }
  };
  made.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    if (text.value.trim().length >= LEAST) return busy(send, sending);
    said.textContent = words.short;
    text.focus();
  });
  return { made, reply };
}
