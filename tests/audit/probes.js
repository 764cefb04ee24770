/**
 * Our own probes, run in a page: each returns what is wrong, as short pieces of HTML.
 *
 * They find what axe-core does not look for: see probes.py, which prepares the page for each.
 */
({
  /** What a finding shows of an element. */
  told: (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110),

  /** Whether a person sees an element; while a dialog is open, nothing behind it counts. */
  shown(element) {
    const modal = document.querySelector("dialog:modal");
    const front = !modal || modal.contains(element);
    return front && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  },

  /** Whether something around an element may be scrolled sideways, or cuts it on purpose. */
  contained(element) {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(up).overflowX)) return true;
    }
    return false;
  },

  /** What is wider than the screen, or whose words are cut. */
  overflow() {
    const wide = (e) => e.getBoundingClientRect().right > innerWidth + 1 && !this.contained(e);
    const hides = (e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX);
    const cut = (e) => hides(e) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && e.innerText;
    const all = [...document.body.querySelectorAll("*")].filter((e) => this.shown(e));
    const found = all.filter((e) => wide(e) || cut(e)).map(this.told);
    const page = document.scrollingElement;
    if (page.scrollWidth > innerWidth + 1) found.unshift(`<html> ${page.scrollWidth} px`);
    return found;
  },

  /** What one taps that is smaller than `least`; a link in a sentence is as high as its line. */
  small(least) {
    const tapped = "a[href], button, label, summary, select, textarea, input, [role=button]";
    const alone = (e) => e.innerText.trim().length >= e.parentElement.innerText.trim().length;
    const line = (e) => e.matches("a") && getComputedStyle(e).display === "inline" && !alone(e);
    return [...document.querySelectorAll(tapped)]
      .filter((e) => this.shown(e) && !e.matches("label *") && !line(e) && !e.disabled)
      .filter((e) => !(e.matches("label") && !e.querySelector("input") && !e.matches(".opt")))
      .filter((e) => {
        const box = e.getBoundingClientRect();
        const away = box.right < 1 || box.bottom + scrollY < 1; // a skip link until it has the focus
        return !away && (box.height < least - 0.5 || box.width < least - 0.5);
      })
      .map((e) => `${e.offsetWidth} × ${e.offsetHeight} px: ${this.told(e)}`);
  },

  /** Colours as numbers, and how far two of them are apart (WCAG 2.2, contrast ratio). */
  rgb: (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number),
  ratio(one, other) {
    const light = ([r, g, b]) => [r, g, b].map((v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
      .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0.05);
    const [a, b] = [light(one), light(other)];
    return Math.max(a, b) / Math.min(a, b);
  },
  ground(element) {
    for (let up = element.parentElement; up; up = up.parentElement) {
      const colour = this.rgb(getComputedStyle(up).backgroundColor);
      if (colour.length && colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  },

  /** Whether an element, or what frames it, has a ring one sees on what lies around it. */
  ringed(element) {
    return [element, element.closest("label"), element.closest(":focus-within")].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
        && this.ratio(this.rgb(outlineColor), this.ground(one)) >= 3;
    });
  },

  /** Whether at least a part of an element is not behind another one. */
  inSight(element) {
    const box = (element.closest("label") ?? element).getBoundingClientRect();
    const across = [0.1, 0.5, 0.9];
    return across.some((x) => across.some((y) => {
      const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
      return top && (element.contains(top) || top.contains(element) || top.closest("label")?.contains(element));
    }));
  },

  /** Begin where a page begins: nothing has the focus, nothing was reached. */
  leave() {
    window.reached = new Set();
    document.activeElement.blur?.();
    getSelection().removeAllRanges();
  },

  /** Judge what Tab has just reached: `null` once everything was seen. */
  focused() {
    const at = document.activeElement;
    window.reached ??= new Set();
    if (!at || at === document.body) return null;
    // the controls of a player are several stops of one element
    if (at.matches("audio, video") && at === window.player) return [];
    window.player = at;
    if (reached.has(at)) return null;
    reached.add(at);
    const found = [];
    if (!this.ringed(at)) found.push(`no ring: ${this.told(at)}`);
    if (!this.inSight(at)) found.push(`behind: ${this.told(at)}`);
    return found;
  },

  /** What can be pressed and that Tab never reached; of radios, one in a group is enough. */
  unreached() {
    const pressed = "a[href], button, select, textarea, input, summary";
    const group = (e) => e.type === "radio" && [...reached].some((one) => one.name === e.name);
    return [...document.querySelectorAll(pressed)]
      .filter((e) => this.shown(e) && !e.matches(":disabled, [tabindex='-1']") && !reached.has(e) && !group(e))
      .map((e) => `never reached: ${this.told(e)}`);
  },

  /** How much of the screen is covered by what does not scroll. */
  covered() {
    const stuck = [...document.body.querySelectorAll("*")]
      .filter((e) => this.shown(e) && ["sticky", "fixed"].includes(getComputedStyle(e).position) && !e.closest("dialog"))
      .reduce((sum, e) => sum + e.getBoundingClientRect().height, 0);
    return stuck > innerHeight / 2 ? [`${Math.round(stuck)} px of ${innerHeight} do not scroll`] : [];
  },

  /** What every part of an activity looks like: what colour alone says, and what else does. */
  look(root) {
    const colours = ["color", "backgroundColor", "borderTopColor", "borderLeftColor", "fill", "stroke"];
    const shapes = ["borderTopStyle", "borderTopWidth", "borderLeftStyle", "borderLeftWidth", "fontWeight",
      "textDecorationLine", "strokeDasharray", "strokeWidth", "outlineStyle", "display"];
    const pick = (style, names) => names.map((name) => style[name]).join();
    return [...document.querySelectorAll(`${root} *`)].map((e) => ({
      colour: pick(getComputedStyle(e), colours),
      shape: [pick(getComputedStyle(e), shapes), getComputedStyle(e, "::before").content, getComputedStyle(e, "::after").content].join(),
      words: e.innerText,
    }));
  },

  /** What changed its colour since `before` while nothing else of it, around or inside it, did. */
  colourOnly(root, before) {
    const now = this.look(root);
    const all = [...document.querySelectorAll(`${root} *`)];
    const index = new Map(all.map((e, at) => [e, at]));
    if (now.length !== before.length) return [];
    const changed = (what) => (e) => now[index.get(e)][what] !== before[index.get(e)][what];
    const around = (e) => e.closest("label, li, p, tr, div") ?? e;
    const near = (e) => [...all.filter((one) => one.contains(e)), ...around(e).querySelectorAll("*")];
    return all.filter(changed("colour"))
      .filter((e) => ![e, ...near(e)].some((one) => changed("shape")(one) || changed("words")(one)))
      .map(this.told);
  },
})
