/**
 * What this browser remembers of the wall, for the profile in use: nobody else is told.
 *
 * `seen` are the articles whose card was shown, `since` the newest day at the first visit, `marks`
 * those that were put aside, `polls` what was answered.
 */
import { only, profileStore } from "../player/store.js";

/** @typedef {{title: string, on: number}} Mark */
/** @typedef {{seen: Record<string, number>, since: string, marks: Record<string, Mark>, polls: Record<string, {v: string, r: any}>}} Kept */

const MOST = 400; // articles remembered, before the oldest leave

/** What is understood of what was kept, whoever wrote it. @param {any} kept @returns {Kept} */
export const soundNews = (kept) => ({
  seen: only(kept?.seen, Number.isFinite),
  since: typeof kept?.since === "string" ? kept.since : "",
  marks: only(kept?.marks, (one) => typeof one?.title === "string" && Number.isFinite(one.on)),
  polls: only(kept?.polls, (one) => typeof one?.v === "string"),
});

/** What goes to another phone: what was chosen, not what was shown; nothing when nothing was.
 * @param {any} kept @returns {Pick<Kept, "marks" | "polls"> | null} */
export function carriedNews(kept) {
  const { marks, polls } = soundNews(kept);
  return Object.keys({ ...marks, ...polls }).length ? { marks, polls } : null;
}

const store = profileStore("news", soundNews);

export const newsStore = {
  /** @returns {Kept} */
  read: () => soundNews(store.read()),

  /** Change what is kept, as it is by then: another tab may have written.
   * @param {(kept: Kept) => void} how @returns {boolean} whether it is kept */
  change(how) {
    const kept = soundNews(store.read());
    how(kept);
    const last = Object.entries(kept.seen).sort(([, a], [, b]) => b - a).slice(0, MOST);
    return store.write({ ...kept, seen: Object.fromEntries(last) });
  },
};
