/**
 * The room where a package plays: the whole screen, a visible way out, one frame.
 *
 * Closed, which is the rule: the frame's origin is its own, so that it can read nothing of the site
 * and nothing of the phone; the package and its LMS are given to it, and it only speaks. Trusted:
 * the package is a part of the site, and finds its LMS in this window.
 */
import { files } from "./files.js";
import { lms } from "./lms.js";
import { words } from "./words.js";

const FLOOD = 400; // messages in FLOODED ms that no package needs
const FLOODED = 5_000;
const GOODBYE = 2_000; // ms that a package has at most for its last words

const beside = (/** @type {string} */ name) => new URL(files[name], import.meta.url).href;

/** @typedef {{edition: "1.2" | "2004", launch: string, mastery: number, place: string, trusted: boolean}} About
 * @typedef {import("./record.js").Kept} Kept */

/** Open the room. @param {About} about @param {Kept | null} kept @param {(said: any) => void} told
 * what is kept then @param {string} title @returns {Promise<string>} once it is closed: a word that says why, or "" */
export function play(about, kept, told, title) {
  const room = document.createElement("dialog");
  const out = document.createElement("button");
  const said = document.createElement("p");
  const ends = new AbortController();
  room.className = "room";
  room.ariaLabel = title;
  out.textContent = `‹ ${words.leave}`;
  said.setAttribute("role", "status");
  said.textContent = words.loading;
  room.append(out, said);
  document.body.append(room);
  room.showModal();
  return new Promise((done) => {
    const close = (/** @type {string} */ why = "") => {
      ends.abort();
      room.remove();
      done(why);
    };
    const way = about.trusted ? trusted : closed;
    const leave = way({ room, said, about, kept, told, close, title, ends });
    const go = (/** @type {Event} */ event) => {
      event.preventDefault();
      leave();
    };
    out.addEventListener("click", go, ends);
    room.addEventListener("cancel", go, ends);
    addEventListener("hashchange", leave, ends); // the way back of the phone
  });
}

/** @param {any} stage @param {string} src @param {string} [sandbox] */
function framed({ room, title }, src, sandbox) {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "autoplay; fullscreen";
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.src = src;
  room.append(frame);
  return frame;
}

/** @param {any} stage @returns {() => void} what leaves */
function closed(stage) {
  const { said, about, kept, told, close, ends } = stage;
  const frame = framed(stage, beside("host"));
  const files = Promise.all([text(beside("frame")), text(beside(about.edition)), bytes(`${about.place}.bin`, said)]);
  const send = (/** @type {any} */ what) => frame.contentWindow.postMessage(what, location.origin);
  const fail = (/** @type {any} */ error) => close(error instanceof TypeError ? "noNetwork" : "broken");
  let last = kept;
  const begin = async () => {
    const [, library, packed] = await files;
    const { launch, edition, mastery } = about;
    send({ packed, launch, edition, library, kept: last, mastery }); // a copy: it may begin again
  };
  const open = () => files.then(([script]) => send({ frame: page(script) })).catch(fail);
  frame.addEventListener("load", open, { once: true });
  let [count, since] = [0, 0];
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    if (performance.now() - since > FLOODED) [count, since] = [0, performance.now()];
    if (++count > FLOOD) close("flood");
    else if (data?.ready) begin().catch(fail);
    else if (data?.shown) said.hidden = true;
    else if (data?.failed) close("broken");
    else if (data?.left) close();
    else if (data?.said) last = told(data.said);
  }, ends);
  return () => {
    send({ leave: true });
    setTimeout(close, GOODBYE);
  };
}

/** @param {any} stage @returns {() => void} what leaves */
function trusted(stage) {
  const { said, about, kept, told, close } = stage;
  let leave = () => close();
  import(beside(about.edition)).then(() => {
    const { flush, end } = lms(about.edition, kept, about.mastery, told);
    const frame = framed(stage, `${about.place}/${about.launch}`, "allow-scripts allow-same-origin allow-forms allow-modals");
    frame.onload = () => (said.hidden = true);
    leave = () => {
      frame.remove(); // it says its last words as it goes
      flush();
      end();
      close();
    };
  }).catch(() => close("noNetwork"));
  return () => leave();
}

/** A page that runs a script. @param {string} script */
const page = (script) => `<!doctype html><meta charset=utf-8><script>${script.replace(/<\/script/g, "<\\/script")}<\/script>`;

/** @param {string} url */
async function asked(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new TypeError(`${answer.status}`);
  return answer;
}

/** @param {string} url */
const text = async (url) => (await asked(url)).text();

/** The bytes of a package, told as they come. @param {string} url @param {HTMLElement} said */
async function bytes(url, said) {
  const answer = await asked(url);
  const whole = +answer.headers.get("content-length");
  if (!whole || !answer.body) return answer.arrayBuffer();
  const [parts, reader] = [[], answer.body.getReader()];
  for (let at = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
    at += value.length;
    said.textContent = words.part.replace("{n}", `${Math.min(100, Math.floor((100 * at) / whole))}`);
  }
}
