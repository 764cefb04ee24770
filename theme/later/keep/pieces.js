/** Small pieces that the panels of what is kept are made of. */
import { words } from "./words.js";

/** Bytes, as people say them: in round figures, and so said. @param {number} bytes */
export function size(bytes) {
  const kilos = Math.max(1, Math.round(bytes / 1000));
  const figure = (/** @type {number} */ n) => n.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  return kilos < 1000 ? words.kilo.replace("{n}", figure(kilos)) : words.mega.replace("{n}", figure(kilos / 1000));
}

/** What went wrong, in words. @param {any} error */
export const why = ({ message }) =>
  message === "QuotaExceededError" ? words.noRoom : message === "none" || message === "off" ? words.notHere : words.noNetwork;
