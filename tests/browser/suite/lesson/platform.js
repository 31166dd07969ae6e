// A school's platform as tests need it: scorm-again behind the object a lesson looks for, a note of every call, and what such
// a platform keeps from one visit to the next.
const { dialect, fault } = document.currentScript.dataset;
const NAME = dialect === "1.2" ? "API" : "API_1484_11";
const KEPT = dialect === "1.2"
  ? { "cmi.core.lesson_status": ["core", "lesson_status"], "cmi.core.lesson_location": ["core", "lesson_location"], "cmi.suspend_data": ["suspend_data"] }
  : { "cmi.completion_status": ["completion_status"], "cmi.location": ["location"], "cmi.suspend_data": ["suspend_data"] };

/** Every call of this visit: its name, its values and the answer. (Drivers see what the window has, and no other names.) */
window.calls = [];
/** What was set last, at this visit or an earlier one, by its name. */
window.values = {};

function noted(object) {
  return new Proxy(object, {
    get: (target, name) => (...given) => {
      if (fault === "throws") throw new Error("the platform is broken");
      const answer = fault === "fails" ? "false" : target[name](...given);
      calls.push([name.replace("LMS", ""), ...given, answer]);
      if (name.endsWith("SetValue")) values[given[0]] = given[1];
      return answer;
    },
  });
}

/** Launches the lesson, as for the first time or with what was kept. */
function launch(query) {
  window.calls = [];
  const platform = dialect === "1.2" ? new Scorm12API({ logLevel: 5 }) : new Scorm2004API({ logLevel: 5 });
  const kept = dialect === "1.2" ? { core: {} } : {};
  for (const [name, [first, second]] of Object.entries(KEPT)) {
    if (values[name] === undefined) continue;
    if (second) kept[first][second] = values[name];
    else kept[first] = values[name];
  }
  platform.loadFromJSON(kept);
  if (fault !== "none") window[NAME] = noted(platform);
  document.querySelector("iframe").src = `lesson/index.html${query}`;
}

/** Leaves the lesson: the platform shows something else in its place. */
function leave() {
  document.querySelector("iframe").src = "about:blank";
}

/** Whether the lesson has said that the pupil has left. */
function ended() {
  return calls.some(([name]) => name === "Finish" || name === "Terminate");
}
