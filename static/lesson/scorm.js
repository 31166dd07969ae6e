// Speaks SCORM with the platform that shows a lesson (see `lesson.js`): version 1.2, or 2004 in its 4th edition. A package is
// made for one of them: `{{standard}}`.
//
// Every call may fail or throw, in a platform of whatever age. Where there is none, or it does not begin, nothing is kept.

const DIALECTS = {
  "1.2": {
    api: "API",
    verbs: { begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", end: "LMSFinish" },
    status: "cmi.core.lesson_status",
    place: "cmi.core.lesson_location",
    exit: "cmi.core.exit",
    time: "cmi.core.session_time",
    score: (share) => ({ "cmi.core.score.min": 0, "cmi.core.score.max": 100, "cmi.core.score.raw": Math.round(share * 100) }),
    share: () => ({}),
    duration: (seconds) => {
      const two = (number) => String(number).padStart(2, "0");
      const minutes = Math.floor(seconds / 60);
      return `${String(Math.floor(minutes / 60)).padStart(4, "0")}:${two(minutes % 60)}:${two(Math.floor(seconds % 60))}`;
    },
  },
  "2004": {
    api: "API_1484_11",
    verbs: { begin: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", end: "Terminate" },
    status: "cmi.completion_status",
    place: "cmi.location",
    exit: "cmi.exit",
    time: "cmi.session_time",
    score: (share) => ({
      "cmi.score.min": 0, "cmi.score.max": 100, "cmi.score.raw": Math.round(share * 100), "cmi.score.scaled": hundredths(share),
    }),
    share: (share) => ({ "cmi.progress_measure": hundredths(share) }),
    duration: (seconds) => `PT${Math.floor(seconds)}S`,
  },
};
const DIALECT = DIALECTS["{{standard}}"];
// What SCORM 1.2 has room for, in characters. 2004 has more, and some platforms keep to this in both.
const ROOM = 4096;
// How many windows around this one are looked into.
const FARTHEST = 20;

const hundredths = (share) => Math.floor(share * 100) / 100;

/** What the platform has put into a window or one around it. A window of another origin tells nobody what it has. */
function foundAround(start) {
  let at = start;
  for (let far = 0; at && far < FARTHEST; far += 1) {
    try {
      if (at[DIALECT.api]) return at[DIALECT.api];
    } catch {
      // Further out there may be one of this origin again.
    }
    if (at.parent === at) return undefined;
    at = at.parent;
  }
  return undefined;
}

/** What a call of the platform gives; nothing where it throws. */
function said(verb, ...values) {
  try {
    return api[DIALECT.verbs[verb]](...values);
  } catch {
    return undefined;
  }
}

const set = (values) => {
  for (const [name, value] of Object.entries(values)) said("set", name, String(value));
};

const api = foundAround(window) ?? foundAround(opener) ?? foundAround(top.opener);
const began = performance.now();
let connected = false;

const platform = {
  async begin() {
    connected = String(said("begin", "")) === "true";
    if (!connected) return "";
    const status = said("get", DIALECT.status);
    if (!["completed", "passed", "failed"].includes(status)) set({ [DIALECT.status]: "incomplete" });
    set({ [DIALECT.exit]: "suspend" });
    said("commit", "");
    return String(said("get", "cmi.suspend_data") ?? "");
  },

  keep(written, { step, share, complete, score }) {
    if (!connected) return;
    set({
      "cmi.suspend_data": written(ROOM),
      [DIALECT.place]: step,
      [DIALECT.time]: DIALECT.duration((performance.now() - began) / 1000),
      [DIALECT.exit]: "suspend",
      ...DIALECT.share(share),
      ...(score === undefined ? {} : DIALECT.score(score)),
      ...(complete ? { [DIALECT.status]: "completed" } : {}),
    });
    said("commit", "");
  },

  end() {
    if (connected) said("end", "");
    connected = false;
  },
};
