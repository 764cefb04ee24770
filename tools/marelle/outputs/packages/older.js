/**
 * What the lesson calls and a web view of 2020 lacks: an LMS may show it in one that old.
 *
 * Chromium 80 is the oldest that tests take packages to. The site needs none of this: on a phone
 * the browser is newer than its LMS. Imported for what it does, before any element is there.
 */

/** @this {Element} @param {(string | Node)[]} nodes */
function replaceChildren(...nodes) {
  this.textContent = "";
  this.append(...nodes);
}

if (!Element.prototype.replaceChildren) Element.prototype.replaceChildren = replaceChildren;
