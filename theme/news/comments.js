/**
 * The comments of an article: a small client of Isso's own interface, with nothing of Isso in it.
 *
 * Everything that others wrote is asked for as plain text, and is put in the page as text. No
 * cookie is sent, and none is kept: what was sent cannot be changed from here.
 * See https://isso-comments.de/docs/reference/server-api/.
 */
import { words } from "./words.js";

/** @typedef {{id: number, parent: number | null, author: string | null, text: string, created: number, likes: number, mode: number, replies?: Comment[]}} Comment */

const LEAST = 3; // letters, as Isso counts
const root = document.documentElement;

/** @param {string} tag @param {...(string | Node)} inside @returns {any} */
function piece(tag, ...inside) {
  const made = /** @type {any} */ (document.createElement(tag));
  made.append(...inside);
  if (tag === "button") made.type = "button";
  return made;
}

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
  const answer = await call(`/?${asked}&plain=1&nested_limit=50&limit=200`, null);
  if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
  /** @type {Comment[]} */
  const found = answer.ok ? (await answer.json()).replies.map(bare) : [];

  const said = piece("p");
  said.setAttribute("role", "status");
  const title = piece("h2", words.title);
  title.tabIndex = -1;
  const like = async (/** @type {Comment} */ one, /** @type {HTMLButtonElement} */ button) => {
    button.disabled = true;
    try {
      const told = await call(`/id/${one.id}/like`, {});
      const { likes } = await told.json();
      said.textContent = likes > one.likes ? words.liked : words.unliked;
      named(button, { ...one, likes });
    } catch {
      button.disabled = false;
      said.textContent = words.down;
    }
  };
  const all = found.length ? list(found, like, null) : piece("p", words.none);
  place.replaceChildren(title, all, form(call, asked, said), said);
  title.focus();
}

/** A comment as it was typed: Isso escapes names, which are put in the page as text.
 * @param {Comment} one @returns {Comment} */
function bare({ author, replies, ...one }) {
  const typed = (author || "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  return { ...one, author: typed, replies: (replies || []).map(bare) };
}

/** @param {HTMLButtonElement} button @param {Comment} one */
function named(button, { author, likes }) {
  const fill = (/** @type {string} */ text) => text.replace("{n}", String(likes)).replace("{name}", () => author || words.someone);
  button.textContent = fill(words.like);
  button.setAttribute("aria-label", fill(words.likeThis));
}

/** @param {Comment[]} comments @param {(one: Comment, button: HTMLButtonElement) => void} like
 * @param {Comment | null} above whom they answer */
function list(comments, like, above) {
  return piece("ol", ...comments.map((one) => {
    const day = new Date(one.created * 1000).toLocaleDateString(root.lang, { dateStyle: "long" });
    const to = above ? [piece("small", words.reply.replace("{name}", () => above.author || words.someone))] : [];
    const texts = String(one.text).split(/\n\s*\n/).map((text) => piece("p", text.trim()));
    const button = piece("button");
    named(button, one);
    button.onclick = () => like(one, button);
    const head = piece("p", piece("b", one.author || words.someone), " · ", piece("small", day));
    return piece("li", head, ...to, ...texts, button, ...(one.replies?.length ? [list(one.replies, like, one)] : []));
  }));
}

/** @param {(path: string, sent: any) => Promise<Response>} call @param {string} asked
 * @param {HTMLElement} said */
function form(call, asked, said) {
  const text = Object.assign(piece("textarea"), { rows: 4, maxLength: 2000, required: true });
  const name = Object.assign(piece("input"), { maxLength: 60, autocomplete: "given-name" });
  const send = Object.assign(piece("button", words.send), { type: "submit" });
  const made = piece("form", piece("label", words.write, text), piece("label", words.name, name), piece("p", piece("small", words.rules)), send);
  made.noValidate = true;
  made.addEventListener("submit", async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (text.value.trim().length < LEAST) {
      said.textContent = words.short;
      return text.focus();
    }
    send.disabled = true;
    try {
      const sent = { text: text.value.trim(), author: name.value.trim() || null, title: document.title, parent: null };
      const answer = await call(`/new?${asked}`, sent);
      if (!answer.ok) throw new Error(String(answer.status));
      said.textContent = answer.status === 202 ? words.waits : words.sent;
      text.value = "";
    } catch {
      said.textContent = words.refused;
    }
    send.disabled = false;
  });
  return made;
}
