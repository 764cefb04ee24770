/** Whether this person spares data: that is chosen, or what the browser says of itself decides. */
export function spares() {
  let chosen;
  try {
    chosen = JSON.parse(localStorage["mrl1:prefs"]).choices.pictures;
  } catch {
    // nothing chosen
  }
  const { connection } = /** @type {any} */ (navigator);
  const device = connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
  return chosen ? chosen === 2 : device;
}
