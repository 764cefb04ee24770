/**
 * The hopscotch: shows one square at a time, draws where one is, and names what happens next.
 *
 * Squares are the sections of `<main>`; their addresses are plain anchors, so links, bookmarks and
 * the back button work by themselves. Without this file all squares are read in sequence.
 */
import { Session } from "./session.js";
import { words } from "./words.js";

/** Take the page over. @param {import("./session.js").Connector} connector
 * @returns {Promise<AbortController>} what gives it back */
export async function play(connector) {
  const all = (/** @type {string} */ query) => [...document.querySelectorAll(query)];
  const make = (/** @type {string} */ name, /** @type {any[]} */ ...parts) => {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  };
  const ends = new AbortController();
  const on = (target, kind, act) => target.addEventListener(kind, act, ends);
  const { title, documentElement: root } = document;
  const main = all("main")[0];
  const squares = [...main.children];
  const marks = all("nav i");
  const links = all("nav a");
  const [menu, where] = all("nav details,nav b");
  const [back, next] = all("footer button");
  const [score, onward, again] = all(".score,.onward,.again");
  const stone = make("b");
  const end = squares.length - 1;
  const session = new Session(main, connector, ends.signal);
  let at = 0;

  const find = (anchor) => document.getElementById(anchor)?.closest("section");
  const inside = (index) => squares[index].querySelector(".item");
  const anchor = (index) => squares[index].id || inside(index).id;
  const go = (index) => {
    location.hash = anchor(index);
  };
  const asks = () => !inside(at)?.given && inside(at)?.action;
  const fill = (word, n) => words[word].replace("#", n).replace("@", end - 1);

  /** The main button. */
  const press = () => {
    if (asks()) inside(at).check();
    else if (at < end) go(at + 1);
    else if (onward) onward.click();
    else connector.leave();
  };

  /** Put the stone on the current square; the style sheet makes it jump. */
  const hop = () => {
    const from = stone.getBoundingClientRect();
    marks[at].append(stone);
    const to = stone.getBoundingClientRect();
    stone.style.setProperty("--x", `${from.x - to.x}px`);
    stone.style.setProperty("--y", `${from.y - to.y}px`);
  };

  /** Write the score, and what to review. */
  const heaven = () => {
    const { status, score: points, max } = session.result;
    const figure = (n) => (+n.toFixed(1)).toLocaleString(root.lang);
    const review = links.filter((_, index) => inside(index)?.given?.success === false || (inside(index) && !inside(index).given));
    score.replaceChildren(
      make("p", max ? `${figure(points)} / ${figure(max)}` : "★"),
      make("p", words[status]),
      make("ul", ...review.map((link) => make("li", link.cloneNode(true)))),
    );
  };

  /** Write what each square became, where one is, and what the buttons do. */
  const draw = () => {
    squares.forEach((square, index) => {
      const item = inside(index);
      const state = item ? item.given && (item.given.success ? "done" : "review") : index < at && "done";
      square.classList.toggle("now", index === at);
      marks[index].className = state || "";
      links[index].lastChild.textContent = state ? words[state] : "";
      links[index].ariaCurrent = index === at ? "step" : null;
    });
    where.textContent = at ? (at < end ? fill("where", at) : words.end) : words.start;
    back.hidden = !at;
    next.textContent = asks() ? words[asks()]
      : at === end ? (onward ? onward.firstChild.textContent : words.leave)
      : at === end - 1 ? words.sky : fill("jump", at + 1);
    session.move(anchor(at), at === end || (at === end - 1 && inside(at)));
    if (at === end) heaven();
  };

  /** Show the square of the address; when the learner moved, the focus follows. */
  const land = (moved) => {
    const square = find(location.hash.slice(1)) || squares[0];
    const head = square.querySelector("h2");
    at = squares.indexOf(square);
    root.className = at ? "js" : "js home";
    document.title = at ? `${head.textContent} – ${title}` : title;
    draw();
    hop();
    if (moved) {
      menu.open = false;
      head.tabIndex = -1;
      head.focus();
      scrollTo(0, 0);
    }
  };

  on(window, "hashchange", land);
  on(next, "click", press);
  on(back, "click", () => go(at - 1));
  on(main, "submit", (event) => {
    event.preventDefault();
    press();
  });
  on(main, "mrl:answer", () => {
    draw();
    inside(at).status.scrollIntoView({ block: "nearest" });
  });
  on(again, "click", () => {
    session.restart();
    go(0);
  });
  await session.open();
  const saved = session.state.at;
  if (!location.hash && find(saved)) history.replaceState(null, "", `#${saved}`);
  land();
  return ends;
}
