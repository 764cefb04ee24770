/**
 * A learner in a hurry, for the page of the LMS: takes a whole package in its frame, right or wrong.
 *
 * It answers through the elements as the fingers of a person would make them, and leaves to tests
 * of one module at a time what is pressed and seen.
 */

/** @param {() => any} test @returns {Promise<any>} what it gives, once it gives something */
async function until(test) {
  for (let tries = 0; tries < 2000; tries++) {
    const found = test();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error(`never: ${test}`);
}

/** The other ids of the lists of an activity. @param {any} item @param {string} name */
const others = (item, name) => [...item.querySelectorAll(`[name="${name}"] option, [name="${name}"]`)].map(({ value }) => value);

/** A response that is all right, in its canonical form (tools/marelle/activities/base.py).
 * @param {any} item */
function right(item) {
  const { correct, steps } = item.key;
  if (item.localName === "mrl-checklist") return [...steps.map((/** @type {string} */ id) => `${id}.done`), "tutor.ab"];
  if (item.localName === "mrl-flashcard") return "known";
  if (correct === undefined) return others(item, item.querySelector("[name]")?.name)[0] || "Bien vu";
  if (typeof correct === "number") return `${correct}`;
  const said = Object.entries(correct);
  if (!Array.isArray(correct) && Array.isArray(said[0]?.[1])) return Object.fromEntries(said.map(([gap, [text]]) => [gap, text]));
  return correct;
}

/** A response that is not, another at each try, where the type knows of wrong ones.
 * @param {any} item @param {number} tries */
function wrong(item, tries) {
  const good = right(item);
  const { correct, start } = item.key;
  if (item.localName === "mrl-flashcard") return "review";
  if (correct === undefined) return good;
  if (typeof correct === "boolean") return !correct;
  if (typeof correct === "number") return `${correct + 1e3}`;
  if (start) return good; // another road would have to lead somewhere
  if (!Array.isArray(correct))
    return Object.fromEntries(Object.entries(good).map(([name, value], at) => [name, at !== tries ? value : others(item, name).find((id) => id && id !== value) ?? "zzz"]));
  const inputs = [...item.querySelectorAll("input")].map(({ value }) => value);
  if (!inputs.length) return [...correct].reverse();
  const bad = inputs.filter((id) => !correct.includes(id));
  // the same answer twice is one attempt: another has right ones beside the wrong one
  return [bad[tries % bad.length], ...correct.slice(0, Math.max(0, tries + 1 - bad.length))];
}

/** Answer until it counts: some answers are tried again, some wait for how sure one is.
 * @param {any} item @param {string} how */
function answer(item, how) {
  for (let tries = 0; !item.given && tries < 9; tries++) {
    item.nextElementSibling?.querySelector("[type=radio]")?.click();
    item.write(how === "right" ? right(item) : wrong(item, tries));
    item.answer();
  }
}

/** One launch of a package: what is already answered stays, then up to `share` of the rest is
 * answered. @param {string} edition @param {any} cmi @param {string} place
 * @param {{how: string, share: number, leave: boolean}} plan */
async function learn(edition, cmi, place, { how, share, leave }) {
  calls.length = 0;
  launch(edition, cmi, place);
  const frame = document.querySelector("iframe");
  const page = () => frame.contentDocument;
  const items = () => [...page().querySelectorAll("section .item")];
  await until(() => page()?.querySelector("html.js") && !page().querySelector(".item:not(:defined)"));
  const found = items().filter(({ given }) => given).length;
  const whole = items();
  const go = (/** @type {string} */ id) => {
    frame.contentWindow.location.hash = id;
    return until(() => page().getElementById(id).closest(".now"));
  };
  for (const item of whole.slice(0, Math.ceil(whole.length * share))) {
    if (item.given) continue;
    await go(item.id);
    answer(item, how);
  }
  if (share === 1) await go(page().querySelector("main > section:last-of-type").id);
  const score = items().reduce((sum, { given }) => sum + (given?.score ?? 0), 0);
  const max = items().reduce((sum, { dataset }) => sum + +dataset.max, 0);
  const silent = items().filter(({ given, action }) => !given && action).map(({ id }) => id);
  const { pass } = page().querySelector("main").dataset;
  if (leave) page().querySelector(".leave").click();
  frame.remove();
  return { calls: [...calls], found, score, max, pass: +pass, silent, all: whole.length };
}
