/** The words of SCORM 2004 (RTE 4th edition, chapter 4). */
import { lms } from "./lms.js";
import { IEEE, isoSpan, lmsId } from "../notation.js";

/** @type {import("./lms.js").Edition} */
export const EDITION = {
  api: "API_1484_11",
  verbs: { start: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", end: "Terminate", error: "GetLastError" },
  mode: "cmi.mode",
  raw: "cmi.score.raw",
  time: "cmi.session_time",
  reached(get) {
    const success = get("cmi.success_status");
    return ["passed", "failed"].includes(success) ? success : get("cmi.completion_status");
  },
  tell({ raw, completion, success, exit }) {
    /** @type {import("./lms.js").Values} */
    const values = [];
    if (raw !== undefined) {
      values.push(["cmi.score.min", 0], ["cmi.score.max", 100], ["cmi.score.raw", raw]);
      values.push(["cmi.score.scaled", +(raw / 100).toFixed(4)]);
    }
    if (completion) values.push(["cmi.completion_status", completion], ["cmi.success_status", success]);
    if (exit) values.push(["cmi.exit", exit]);
    return values;
  },
  leave: (exit) => [["adl.nav.request", exit === "normal" ? "exitAll" : "suspendAll"]],

  when: "timestamp",
  response: "learner_response",
  wrong: "incorrect",
  described: true,
  spelling: () => lmsId,
  notation: IEEE,
  // Two digits after the second: some LMSs refuse the three of toISOString.
  clock: (date) => `${date.toISOString().slice(0, 22)}Z`,
  span: isoSpan,
};

export const connect = () => lms(EDITION);
