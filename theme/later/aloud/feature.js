/**
 * Reads a square aloud, with the voice of the phone, sentence by sentence; the sentence in turn is
 * highlighted. A square that has a recording plays it instead.
 *
 * The person starts it and stops it, with a button beside the main one; going to another square
 * stops it too. Voices may come late; on a phone that has none for the page's language there is no
 * button at all.
 */
import { sentences } from "./sentences.js";
import { best } from "./voice.js";
import { words } from "./words.js";

export const where = ["lesson", "package"];

const SPEAKER = "M3 9.5v5h4l5 4.5V5L7 9.5zM16 9a4 4 0 0 1 0 6M18.5 5.5a8.5 8.5 0 0 1 0 13";

/** The reading in course: what it was started for, so that a late voice never speaks after a stop. */
let course = 0;
const lang = document.documentElement.lang;
const button = document.createElement("button");

/** @param {Range | null} range what is being read, or nothing */
function mark(range) {
  for (const seen of document.querySelectorAll(".aloud-now")) seen.classList.remove("aloud-now");
  const { highlights } = /** @type {any} */ (CSS);
  if (highlights && range) highlights.set("aloud", new Highlight(range));
  else highlights?.delete("aloud");
  const parent = range?.startContainer.parentElement;
  if (!highlights) parent?.classList.add("aloud-now");
  parent?.scrollIntoView({ block: "nearest" });
}

function stop() {
  course++;
  speechSynthesis.cancel();
  for (const audio of document.querySelectorAll("main audio")) /** @type {any} */ (audio).pause();
  mark(null);
  button.setAttribute("aria-pressed", "false");
}

/** Say the sentences from one on. @param {import("./sentences.js").Sentence[]} left */
function say([sentence, ...left]) {
  if (!sentence) return stop();
  const mine = course;
  const said = new SpeechSynthesisUtterance(sentence.text);
  said.lang = lang;
  said.voice = best(speechSynthesis.getVoices(), lang);
  said.onend = said.onerror = () => mine === course && say(left);
  mark(sentence.range);
  speechSynthesis.speak(said);
}

function toggle() {
  const pressed = button.getAttribute("aria-pressed") === "true";
  stop();
  if (pressed) return;
  button.setAttribute("aria-pressed", "true");
  const square = /** @type {HTMLElement} */ (document.querySelector("main > section.now"));
  const mine = course;
  const speak = () => mine === course && say(sentences(square, lang));
  const audio = square.querySelector("audio");
  if (!audio) return speak();
  audio.onpause = stop; // by its own button, or at its end
  audio.play().catch(speak); // no network, no recording: the voice
}

/** @param {any} page */
export function start(page) {
  if (!("speechSynthesis" in window)) return;
  const show = () => {
    if (button.isConnected || !best(speechSynthesis.getVoices(), lang)) return;
    document.querySelector("footer").append(button);
  };
  button.type = "button";
  button.className = "aloud";
  button.setAttribute("aria-label", words.listen);
  button.setAttribute("aria-pressed", "false");
  button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${SPEAKER}"/></svg>`;
  button.onclick = toggle;
  const { signal } = page.ends;
  addEventListener("hashchange", stop, { signal });
  addEventListener("pagehide", stop, { signal });
  speechSynthesis.addEventListener("voiceschanged", show, { signal });
  show();
}
