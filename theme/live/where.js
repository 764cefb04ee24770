/**
 * Where one was in a page: its scroll, what was typed and not yet given, what was open, the focus.
 *
 * The square is in the address, and answers are kept by the page itself, as for any learner.
 */
const KEY = "marelle:where";
const FIELDS = "input, textarea, select";
const FOCUSED = `a, button, summary, [tabindex], ${FIELDS}`;

/** @param {string} query @returns {any[]} */
const each = (query) => [...document.querySelectorAll(query)];

/** What tells a field from the others, whatever was added before it. @param {any} field */
const named = (field) =>
  [field.closest("[id]")?.id, field.name, field.type, /^(radio|checkbox)$/.test(field.type) && field.value].join(" ");

/** Note where one is, for the same page once it has come again. */
export function remember() {
  const fields = each(FIELDS).map((field) => [named(field), field.checked, field.value]);
  const open = each("details").map((one) => one.open);
  const focus = each(FOCUSED).indexOf(document.activeElement);
  const kept = { at: location.pathname, x: scrollX, y: scrollY, fields, open, focus };
  try {
    sessionStorage[KEY] = JSON.stringify(kept);
  } catch {
    // a window that keeps nothing: the page begins again at its square
  }
}

/** Go back to what was noted, once the page is all there. */
export function back() {
  let kept;
  try {
    kept = JSON.parse(sessionStorage[KEY]);
    delete sessionStorage[KEY];
  } catch {
    return; // nothing was noted
  }
  if (kept.at !== location.pathname) return;
  history.scrollRestoration = "manual";
  const settle = () => {
    fill(kept.fields);
    const closed = each("details");
    if (closed.length === kept.open.length) closed.forEach((one, index) => (one.open = kept.open[index]));
    each(FOCUSED)[kept.focus]?.focus({ preventScroll: true });
    scrollTo(kept.x, kept.y);
    history.scrollRestoration = "auto";
  };
  if (document.readyState === "complete") settle();
  else addEventListener("load", () => requestAnimationFrame(settle));
}

/** Put back what was typed. @param {[string, boolean, string][]} kept */
function fill(kept) {
  const values = new Map(kept.map(([name, ...given]) => [name, given]));
  for (const field of each(FIELDS)) {
    const [checked, value] = values.get(named(field)) ?? [field.checked, field.value];
    if (field.disabled || field.type === "file" || (field.checked === checked && field.value === value)) continue;
    field.checked = checked;
    field.value = value;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}
