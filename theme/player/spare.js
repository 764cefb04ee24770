/**
 * Photographs wait for who spares data: theme/later/pictures says so, but comes after some would
 * have been paid for. It runs in the head of pages that have photographs (render/join.py).
 */
export function spare() {
  try {
    const { choices = 0 } = JSON.parse(localStorage["mrl1:prefs"] || "{}");
    const sheet = new CSSStyleSheet();
    if (!(/** @type {any} */ (navigator).connection.saveData) || choices.pictures) return;
    sheet.replaceSync(".screen img:not(.asked){display:none}");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // a browser that does not say whether it spares data
  }
}
