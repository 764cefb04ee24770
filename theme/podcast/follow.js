/**
 * The text and the chapters follow what plays, and a tap on them leads there.
 *
 * The page moves with the text only for who is reading it: when the phrase before was in view.
 */

/** @param {any} player @param {HTMLElement} main */
export function follow(player, main) {
  const chapters = /** @type {HTMLAnchorElement[]} */ ([...main.querySelectorAll(".chapters a")]);
  const cues = [...main.querySelectorAll(".cues li")].map(tappable);
  const go = (/** @type {HTMLElement} */ { dataset }) => {
    player.currentTime = +dataset.at;
    player.play();
  };
  for (const each of [...chapters, ...cues]) {
    each.addEventListener("click", (event) => {
      event.preventDefault();
      go(each);
    });
  }
  player.addEventListener("timeupdate", () => {
    mark(chapters, last(chapters, player.currentTime));
    const said = last(cues, player.currentTime);
    const before = cues.find((cue) => cue.hasAttribute("aria-current"));
    if (before === said) return;
    const reading = before && inView(before);
    mark(cues, said);
    if (reading && said && !player.paused) said.scrollIntoView({ block: "center" });
  });
}

/** Where the chapter that plays ends; nothing in the last one. @param {HTMLElement} main
 * @param {number} now @returns {number} */
export function endOfChapter(main, now) {
  const starts = [...main.querySelectorAll(".chapters a")].map((each) => +/** @type {HTMLElement} */ (each).dataset.at);
  return starts.find((start) => start > now) ?? Infinity;
}

/** A phrase, as a button. @param {Element} line @returns {HTMLElement} */
function tappable(line) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.at = /** @type {HTMLElement} */ (line).dataset.at;
  button.append(...line.childNodes);
  line.append(button);
  return button;
}

/** The last that has begun. @template {HTMLElement} T @param {T[]} all @param {number} now @returns {T} */
const last = (all, now) => all.filter(({ dataset }) => +dataset.at <= now + 0.05).pop();

/** @param {HTMLElement[]} all @param {HTMLElement} current */
function mark(all, current) {
  for (const each of all) {
    if (each === current) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
}

/** @param {Element} each */
function inView(each) {
  const { top, bottom } = each.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
