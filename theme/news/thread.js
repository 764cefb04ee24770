/** What was said of an article, as a list: text in, elements out. */
import { words } from "./words.js";

/** @typedef {{id: number, parent: number | null, author: string | null, text: string, created: number, likes: number, mode: number, replies?: Comment[]}} Comment */
/** @typedef {{like: (one: Comment, button: HTMLElement) => void, reply: (one: Comment) => void}} Does */

/** @param {string} tag @param {...(string | Node)} inside @returns {any} */
export function piece(tag, ...inside) {
  const made = /** @type {any} */ (document.createElement(tag));
  made.append(...inside);
  if (tag === "button") made.type = "button";
  return made;
}

/** Whoever wrote it. @param {Comment} one */
export const author = (one) => one.author || words.someone;

/** A sentence about a comment. @param {string} text @param {Comment} one */
export const filled = (text, one) => text.replace("{n}", String(one.likes)).replace("{name}", () => author(one));

/** The address of a comment in its page: the one Isso gives to moderators. @param {number} id */
export const anchor = (id) => `isso-${id}`;

/** A comment as it was typed: Isso escapes names, which are put in the page as text.
 * @param {Comment} one @returns {Comment} */
export function bare({ author, replies, ...one }) {
  const typed = (author || "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  return { ...one, author: typed, replies: (replies || []).map(bare) };
}

/** @param {HTMLElement} button @param {Comment} one */
export function named(button, one) {
  button.textContent = filled(words.like, one);
  button.setAttribute("aria-label", filled(words.likeThis, one));
}

/** @param {Comment[]} comments @param {Does} does @param {Comment | null} above whom they answer
 * @returns {HTMLElement} */
export function list(comments, does, above) {
  return piece("ol", ...comments.map((one) => {
    const day = new Date(one.created * 1000).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    const to = above ? [piece("small", filled(words.reply, above))] : [];
    const texts = String(one.text).split(/\n\s*\n/).map((text) => piece("p", text.trim()));
    const [like, reply] = [piece("button"), piece("button", words.answer)];
    named(like, one);
    like.onclick = () => does.like(one, like);
    reply.setAttribute("aria-label", filled(words.answerTo, one));
    reply.onclick = () => does.reply(one);
    const acts = piece("div", like, reply);
    acts.className = "said";
    const head = piece("p", piece("b", author(one)), " · ", piece("small", day));
    const made = piece("li", head, ...to, ...texts, acts, ...(one.replies?.length ? [list(one.replies, does, one)] : []));
    return Object.assign(made, { id: anchor(one.id), tabIndex: -1 });
  }));
}
