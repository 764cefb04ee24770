/** The context of statements (xAPI 1.0.3, part 2, 2.4.6): what two sides say of it in, both out. */

/** Add to what an LMS says, and change nothing of it (cmi5 10.2.1). @param {any} template
 * @param {any} own @returns {any} */
export function merged(template, own) {
  /** @type {any} */
  const lists = {};
  for (const one of [template, own]) {
    for (const [kind, some] of Object.entries(one.contextActivities || {})) {
      const before = lists[kind] || [];
      const more = [].concat(some).filter(({ id }) => !before.some((/** @type {any} */ other) => other.id === id));
      lists[kind] = [...before, ...more];
    }
  }
  const extensions = { ...own.extensions, ...template.extensions };
  return {
    ...own,
    ...template,
    ...(Object.keys(lists).length && { contextActivities: lists }),
    ...(Object.keys(extensions).length && { extensions }),
  };
}
