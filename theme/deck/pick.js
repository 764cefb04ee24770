/**
 * Where the questions of a game come from: a theme by chance, a theme, one lesson of it.
 *
 * The lists are written at build, one per theme: `questions/<theme>.json`.
 *
 * @typedef {import("./lessons.js").Question} Question
 * @typedef {{id: string, title: string, questions: Record<string, string>}} Lesson each question
 *   with what it is good for besides: `closed`, `pairs`, or nothing
 */
import { make } from "./deck.js";
import { find, site } from "./lessons.js";

/** Titles of the themes a game has questions of, by name. @returns {Record<string, string>} */
export const themes = () => JSON.parse(document.querySelector("main").dataset.themes);

/** What games may ask of a theme. @param {string} theme @returns {Promise<Lesson[]>} */
export async function listed(theme) {
  const answer = await fetch(`${site}questions/${theme}.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** The questions of lessons, by name. @param {Lesson[]} lessons @param {string} [kind] any without */
export const named = (lessons, kind) =>
  lessons.flatMap(({ id, questions }) =>
    Object.keys(questions).filter((item) => !kind || questions[item] === kind).map((item) => `${id}#${item}`));

/** @template T @param {T[]} list @returns {T[]} the same in an order of chance */
export function shuffled(list) {
  const made = [...list];
  for (let at = made.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [made[at], made[other]] = [made[other], made[at]];
  }
  return made;
}

/** Ask where questions come from. @param {Record<string, string>} said @param {string} kind */
export function picker(said, kind) {
  const theme = make("select", option(said.any), ...Object.entries(themes()).map(([id, title]) => option(title, id)));
  const lesson = make("select");
  const [first, second] = [make("label", said.theme, theme), make("label", said.lesson, lesson)];
  second.hidden = true;
  theme.onchange = async () => {
    second.hidden = true;
    lesson.replaceChildren();
    const chosen = theme.value;
    if (!chosen) return;
    const lessons = (await listed(chosen).catch(() => [])).filter((one) => named([one], kind).length);
    if (chosen !== theme.value || !lessons.length) return;
    lesson.replaceChildren(option(said.all), ...lessons.map(({ id, title }) => option(title, id)));
    second.hidden = false;
  };
  return { fields: [first, second], draw: () => drawn(kind, theme.value, lesson.value) };
}

/** @param {string} title @param {string} [value] */
const option = (title, value = "") => Object.assign(make("option", title), { value });

/** Questions in an order of chance, without those of lessons that neither the network nor this
 * phone can give now. @param {string} kind @param {string} theme @param {string} lesson
 * @returns {AsyncGenerator<Question, void>} */
async function* drawn(kind, theme, lesson) {
  for (const one of theme ? [theme] : shuffled(Object.keys(themes()))) {
    const lessons = await listed(one).catch(() => []);
    const refs = named(lessons.filter(({ id }) => !lesson || id === lesson), kind);
    for (const ref of shuffled(refs)) yield* (await find([ref])).found;
  }
}
