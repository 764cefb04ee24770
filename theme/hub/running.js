/** Shows the challenges of today: the page was made on another day. */
const DAY = 86_400_000; // ms

/** @param {ParentNode} where @param {Date} [now] */
export function running(where, now = new Date()) {
  const day = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY);
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (where.querySelectorAll("[data-from]"))) {
    const { from, to } = each.dataset;
    each.hidden = day < Date.parse(from) / DAY || day > Date.parse(to) / DAY;
  }
}
