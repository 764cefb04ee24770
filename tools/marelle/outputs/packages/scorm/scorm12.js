/** The words of SCORM 1.2 (RTE 1.2, chapter 3). */
import { lms } from "./lms.js";
import { clock, letters } from "../notation.js";

/** @type {import("./lms.js").Edition} */
export const EDITION = {
  api: "API",
  verbs: { start: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", end: "LMSFinish", error: "LMSGetLastError" },
  mode: "cmi.core.lesson_mode",
  raw: "cmi.core.score.raw",
  time: "cmi.core.session_time",
  reached: (get) => get("cmi.core.lesson_status"),
  tell({ raw, completion, success, exit }) {
    /** @type {import("./lms.js").Values} */
    const values = [];
    if (raw !== undefined) values.push(["cmi.core.score.min", 0], ["cmi.core.score.max", 100], ["cmi.core.score.raw", raw]);
    if (completion) values.push(["cmi.core.lesson_status", success === "unknown" ? completion : success]);
    if (exit) values.push(["cmi.core.exit", exit === "normal" ? "" : exit]);
    return values;
  },
  leave: () => [],

  when: "time",
  response: "student_response",
  wrong: "wrong",
  described: false,
  spelling: letters,
  notation: {
    next: ",",
    pair: ".",
    most: 250,
    long: "fill-in",
    truth: (yes) => (yes ? "t" : "f"),
    range: (low, high, right) => right,
  },
  clock: (date) => date.toTimeString().slice(0, 8),
  span: (ms) => clock(ms, (h, m, s) => `${h.padStart(4, "0")}:${m.padStart(2, "0")}:${s.padStart(5, "0")}`),
};

export const connect = () => lms(EDITION);
