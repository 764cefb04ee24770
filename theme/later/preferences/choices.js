/**
 * What each choice means: a style sheet, and what our media conditions become. Pure.
 *
 * A choice is a number by name; 0, or no choice, follows the device. player/prefs.js applies what
 * is made here before the page is painted.
 *
 * @typedef {Record<string, number>} Choices
 * @typedef {{css: string, media: Record<string, string>}} Meaning
 */
export const CHOICES = { size: 4, space: 2, theme: 3, contrast: 2, motion: 2, timer: 2, pictures: 3 };

const SIZES = ["", "132%", "156%", "200%"];
export const DARK = "(prefers-color-scheme: dark)";
/** What tells the sheet of the preferences from those of other features. */
export const MARK = "--prefs";
/** The condition made always true on a screen, or never, in words that still tell which one it was. */
const THEMES = ["", `tty and ${DARK}`, `screen, ${DARK}`];

/** @param {Choices} choices @returns {Meaning} */
export function meaning({ size, space, theme, contrast, motion, timer, pictures }) {
  const rules = [
    `:root{${MARK}:1}`,
    size && `:root{font-size:${SIZES[size]}}`,
    space && "*{letter-spacing:.06em;word-spacing:.16em}",
    theme && `@media screen{:root{color-scheme:${theme === 1 ? "light" : "dark"}}}`,
    contrast && ":root{--paper:Canvas;--card:Canvas;--tint:Canvas;--on-accent:Canvas;--ink:CanvasText;--soft:CanvasText;--accent:CanvasText;--ok:CanvasText;--no:CanvasText}",
    motion && "*,::before,::after{animation:none!important;transition:none!important}",
    timer && ".timer{display:none!important}",
    pictures === 2 && "main img:not(.asked){display:none}",
  ];
  return { css: rules.filter(Boolean).join(""), media: theme ? { [DARK]: THEMES[theme] } : {} };
}
