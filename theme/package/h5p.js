/**
 * The page where an H5P file plays: h5p-standalone, its files beside, and the LMS of the package.
 *
 * What the content says in xAPI is told in SCORM 2004, and its state is kept as any package's is.
 */
import { words } from "./words.js";
import { ending } from "./xapi.js";

const MOST = 64_000; // characters of state (SCORM 2004 RTE 4.2.22)
const OFTEN = 5_000; // ms between two looks at the state
const frame = /** @type {any} */ (window);
const api = frame.parent.API_1484_11;
frame.parent = frame; // H5P in a frame speaks to the H5P above: there is none

/** @param {Record<string, string>} values */
function set(values) {
  for (const name in values) api.SetValue(name, values[name]);
  api.Commit("");
}

/** Keep the state, when the content gives one that fits. */
function keep() {
  const state = JSON.stringify(frame.H5P.instances[0]?.getCurrentState?.());
  if (state?.length <= MOST && state !== api.GetValue("cmi.suspend_data")) set({ "cmi.suspend_data": state });
}

async function start() {
  api.Initialize("");
  const top = new URL(".", document.baseURI).href.slice(0, -1); // the player wants whole addresses
  const state = api.GetValue("cmi.suspend_data");
  await new frame.H5PStandalone.H5P(document.querySelector("main"), {
    id: "marelle",
    h5pJsonPath: top,
    embedType: "div",
    frameJs: `${top}/marelle/frame.bundle.js`,
    frameCss: `${top}/marelle/styles/h5p.css`,
    contentUserData: [state ? { state } : {}],
    saveFreq: 60, // s: without it a state is not given back; nobody being signed in, none is sent
    preventH5PInit: false,
  });
  frame.H5P.externalDispatcher.on("xAPI", (/** @type {any} */ event) => {
    const values = ending(event.data.statement);
    if (Object.keys(values).length) set(values);
    keep();
  });
  frame.H5P.init(document.body);
  if (!frame.H5P.instances.length) throw new Error("nothing was made of the content");
  set({ "cmi.completion_status": "incomplete" });
  addEventListener("pagehide", keep);
  setInterval(keep, OFTEN);
}

start().catch(() => (document.body.textContent = words.broken));
