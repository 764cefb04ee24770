/**
 * What this person prefers, before anything is painted: text size, spacing, theme, contrast.
 *
 * It runs in the head of the page, in lessons (render/join.py) and hub pages (outputs/site/hubs.py).
 * theme/later/preferences writes `mrl1:prefs` and gives the choices a meaning: `css`, a style sheet
 * to add, and `media`, what conditions of ours become (a theme that no longer follows the system).
 */
export function prefer() {
  try {
    const { css, media } = JSON.parse(localStorage["mrl1:prefs"]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    for (const { media: when } of /** @type {any} */ (document.styleSheets[0].cssRules)) {
      if (when) when.mediaText = media[when.mediaText] || when.mediaText;
    }
  } catch {
    // no preference, or a browser that keeps none
  }
}
