/**
 * What decks will ask for without network, asked for while there is one: the service worker keeps
 * what it saw once.
 *
 * The root of the site is given, since each page that asks already has it under a name of its own.
 */
import { files } from "./files.js";

/** Reviews, and games over the same questions. */
const GAMES = ["revisions", "memoire", "sprint", "defi"];

/** Ask for the page of a deck and for the scripts it names. @param {string} root @param {string} mode */
export async function deckAhead(root, mode) {
  const address = `${root}${mode}/`;
  const page = await (await fetch(address)).text();
  for (const [, file] of page.matchAll(/ (?:src|href)="([^"]+\.js)"/g)) await fetch(new URL(file, address));
}

/** Ask for the elements of types. @param {string} root @param {Iterable<string>} names */
export async function typesAhead(root, names) {
  const { types } = await import(`${files.core}`);
  for (const name of names) if (types[name]) await fetch(`${root}assets/types/${types[name]}`);
}

/** Ask for all that the games of kept lessons need. @param {string} root @param {string[]} modules */
export async function gamesAhead(root, modules) {
  const [themes, types] = [new Set(), new Set()];
  for (const module of modules) {
    const address = `${root}m/${module}/`;
    themes.add((await (await fetch(`${address}files.json`)).json()).theme);
    const page = await (await fetch(address, { cache: "force-cache" })).text();
    for (const [, type] of page.matchAll(/<mrl-([a-z-]+)/g)) types.add(type);
  }
  for (const mode of GAMES) await deckAhead(root, mode);
  await typesAhead(root, types);
  for (const theme of themes) await fetch(`${root}questions/${theme}.json`);
}
