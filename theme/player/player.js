/**
 * The hopscotch: shows one square at a time, draws where one is, and names what happens next.
 *
 * Squares are the sections of `<main>`; their addresses are plain anchors, so links, bookmarks and
 * the back button work by themselves. Without this file all squares are read in sequence.
 */
import { Activity } from "./activity.js";
import { session } from "./session.js";
import { words } from "./words.js";

/** Take the page over. @param {import("./session.js").Connector} connector
 * @returns {Promise<AbortController>} what gives it back */
export async function play(connector) {
  const { title, documentElement: root } = document;
  /** @type {(query: string) => any[]} */
  const all = (query) => [...document.querySelectorAll(query)];
  const ends = new AbortController();
  const on = (target, kind, act) => target.addEventListener(kind, act, ends);
  /** @type {any[]} */
  const [main, menu, where, stone, back, next, score, onward, again] =
    ["main", "details", "summary>b", "i b", "footer button", "footer button+button", ".score", ".onward", ".again"]
      .map((query) => all(query)[0]);
  // a bank of questions takes out of these what it did not draw
  const squares = all("main>section");
  const marks = all("nav i");
  const links = all("nav a");
  const end = () => squares.length - 1;
  const { open, move, restart, resume, result } = session(main, connector, ends);
  let at = 0;

  const find = (anchor) => document.getElementById(anchor)?.closest("section");
  /** The activity of a square. @type {(index: number) => any} */
  const inside = (index) => squares[index].querySelector(".item");
  const anchor = (index) => (inside(index) || squares[index]).id;
  const go = (index) => {
    location.hash = anchor(index);
  };
  /** What the current activity waits for: a word, or nothing. */
  const asks = () => !inside(at)?.given && inside(at)?.action;

  /** The square to go to: the next one; from the last, the first without an answer, or -1. */
  const ahead = () => (at < end() ? at + 1 : squares.findIndex((_, index) => inside(index)?.action && !inside(index).given));

  /** The main button. */
  const press = () => {
    if (asks()) inside(at).check();
    else if (ahead() > 0) go(ahead());
    else if (onward) onward.click();
    else connector.leave();
  };

  /** Write the score, and what to review. */
  const heaven = () => {
    const { status, score: points, max } = result();
    const [big, said, list] = score.children;
    // without `Intl`, whose first use takes an old phone a second
    big.textContent = max ? `${+points.toFixed(1)} / ${max}`.replace(".", words.mark) : "★";
    said.textContent = said.dataset[status];
    const review = links.filter((_, index) => inside(index) && !inside(index).given?.success);
    list.replaceChildren(...review.map((link) => link.cloneNode(true)));
  };

  /** Write what each square became, where one is, and what the buttons do. */
  const draw = () => {
    squares.forEach((square, index) => {
      const item = inside(index);
      const state = (item ? item.given?.success : index < at) ? "done" : item?.given ? "review" : "";
      square.classList.toggle("now", index === at);
      marks[index].className = state;
      links[index].lastChild.textContent = words[state];
      links[index].setAttribute("aria-current", index === at && "step");
    });
    where.textContent = at && at < end() ? `${words.square} ${at} / ${end() - 1}` : links[at].firstChild.textContent;
    back.hidden = !at;
    next.textContent = words[asks()]
      || (ahead() < 0 ? onward?.firstChild.textContent || words.leave
      : ahead() === end() ? words.sky : `${words.jump} ${ahead()}`);
    if (at === end()) heaven();
  };

  /** Keep where one is; what only arrives changes nothing of it. */
  const keep = () => {
    draw();
    move(anchor(at), at === end() || (at === end() - 1 && !!inside(at)));
  };

  /** Show the square of the address; when the learner moved, the focus follows. */
  const land = (moved) => {
    at = Math.max(0, squares.indexOf(find(location.hash.slice(1))));
    const head = squares[at].querySelector("h2");
    root.className = at ? "js on" : "js";
    document.title = at ? `${head.textContent} – ${title}` : title;
    keep();
    marks[at].append(stone); // the style sheet makes it jump
    if (moved) {
      menu.open = false;
      head.tabIndex = -1;
      head.focus();
      scrollTo(0, 0);
    }
  };

  /** What came after the first view is given this: see docs/developers/extending.md. */
  const page = { Activity, words, ends, result, restart, go, land, line: [squares, marks, links] };
  const late = new Set(main.dataset.late.split(" "));
  let tries = 0;

  /** What was kept, from an LMS that may be slow: what comes late must find it. */
  const opened = open();

  /** Load what the page left for later; what fails is tried again when the learner moves, or when
   * the network is back. A new mark each time, or a browser would remember the failure. */
  const fetchLate = async () => {
    await opened;
    tries++;
    for (const file of late) {
      import(`${file}#${tries}`).then((module) => {
        if (!late.delete(file)) return;
        module.default(page);
        resume();
        keep(); // all may be answered already
      }, () => {});
    }
  };

  for (const kind of ["load", "online", "hashchange"]) on(window, kind, fetchLate);
  on(window, "hashchange", land);
  on(next, "click", ({ detail }) => detail > 1 || press()); // of two quick taps, one counts
  on(back, "click", ({ detail }) => detail > 1 || go(at - 1));
  on(main, "submit", (event) => {
    event.preventDefault();
    press();
  });
  on(main, "mrl:answer", () => {
    keep();
    inside(at).status.scrollIntoView({ block: "nearest" });
  });
  on(again, "click", () => {
    restart();
    go(0);
  });
  const saved = await opened;
  if (!location.hash && find(saved)) history.replaceState(0, "", `#${saved}`);
  land();
  return ends;
}
