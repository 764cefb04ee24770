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

/** What tells an element from the others, whatever was added before it. @param {any} one */
const named = (one) =>
  [one.closest("[id]")?.id, one.tagName, one.name, one.type, /^(radio|checkbox)$/.test(one.type) && one.value].join(" ");

/** Elements by their names; those of one name by their order too.
 * @param {string} query @returns {[string, any][]} */
function numbered(query) {
  const times = {};
  return each(query).map((one) => {
    const name = named(one);
    times[name] = (times[name] ?? 0) + 1;
    return [`${name} ${times[name]}`, one];
  });
}

/** How much room the bar of the preview takes above the page. */
const above = () => scrollY + document.body.getBoundingClientRect().top;

/** Note where one is, for the same page once it has come again. */
export function remember() {
  const fields = numbered(FIELDS).map(([name, field]) => [name, field.checked, field.value]);
  const open = numbered("details").flatMap(([name, one]) => (one.open ? [name] : []));
  const [focus] = numbered(FOCUSED).find(([, one]) => one === document.activeElement) ?? [];
  const kept = { at: location.pathname, x: scrollX, y: scrollY - above(), fields, open, focus };
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
    refill(kept.fields);
    for (const [name, one] of numbered("details")) one.open = kept.open.includes(name);
    const [, focused] = numbered(FOCUSED).find(([name]) => name === kept.focus) ?? [];
    focused?.focus({ preventScroll: true });
    scrollTo(kept.x, kept.y + above());
    history.scrollRestoration = "auto";
  };
  if (document.readyState === "complete") settle();
  else addEventListener("load", () => requestAnimationFrame(settle));
}

/** Put back what was typed. @param {[string, boolean, string][]} kept */
function refill(kept) {
  const values = new Map(kept.map(([name, ...given]) => [name, given]));
  for (const [name, field] of numbered(FIELDS)) {
    const [checked, value] = values.get(name) ?? [field.checked, field.value];
    if (field.disabled || field.type === "file" || (field.checked === checked && field.value === value)) continue;
    field.checked = checked;
    field.value = value;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}
