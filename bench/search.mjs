/**
 * Searches as a phone does, in Node: the files of an index on standard input, the answers out.
 * In: {files: {path: text}, queries: [text]}. Out: [[modules, files read] of each query].
 */
const { files, queries } = JSON.parse(await new Response(process.stdin).text());
let asked = /** @type {string[]} */ ([]);
Object.assign(globalThis, {
  document: { body: { dataset: { root: "./" } } },
  fetch: async (/** @type {string} */ address) => {
    const path = address.replace("./search/", "");
    asked.push(path);
    return new Response(files[path], { status: path in files ? 200 : 404 });
  },
});
const { search, MOST } = await import("../theme/hub/seek.js");
const { forget, rows } = await import("../theme/hub/index.js");
const answers = [];
for (const query of queries) {
  asked = [];
  forget();
  const found = await rows((await search(query)).slice(0, MOST));
  answers.push([found.map(([id]) => id), asked]);
}
console.log(JSON.stringify(answers));
