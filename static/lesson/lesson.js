// A lesson in a school's platform: the page for frames with its tour begun, and a record of how far a pupil has come.
//
// `cargo xtask pack` puts this file before the script of that page, in one block with one of the two that speak to a platform,
// `scorm.js` and `cmi5.js`. Each gives `platform`, which never throws and does nothing where no platform answers:
// - `begin()` promises what was kept at the last visit, as text; empty the first time, and without a platform;
// - `keep(written, progress)` keeps what `written(limit)` gives, at most that many characters, and reports progress;
// - `end()` says that the pupil leaves;
// - `back`, after `begin`: where a pupil goes from here, if the platform says so.
// `{{lesson}}` becomes the facts of the lesson, from the case and the words table.

const LESSON = JSON.parse("{{lesson}}");
// Whether a score is reported, the share of questions answered, whatever the answers: `?score=answered` where it is launched.
const SCORED = new URLSearchParams(location.search).get("score") === "answered";
// Attributes of the element, and the words of a world that they stand for.
const WORLD = { actors: "on", reading: "reading", accept: "accept", reject: "reject" };
// How a step is marked in the record.
const TO_DO = "-";
const DONE = "d";
const ANSWERED = "a";

/** How far the pupil has come: what is kept from one visit to the next. `marks` has a letter for each step. */
const record = { version: LESSON.version, step: "", answer: "", world: "", marks: "", finished: false, complete: false };
const lesson = document.querySelector("sanctions-explainer");
// The world of the last visit, until it is shown again.
let left = "";
let questions = 0;
// How many steps were done when the platform was last told.
let told = 0;

const count = (marks) => [...record.marks].filter((mark) => marks.includes(mark)).length;

/** Takes over what was kept, unless it is of another version of the case or no record at all. */
function takeOver(text) {
  let kept;
  try {
    kept = JSON.parse(text);
  } catch {
    return;
  }
  if (kept?.version !== LESSON.version) return;
  for (const [name, value] of Object.entries(record)) if (typeof kept[name] === typeof value) record[name] = kept[name];
}

/** Has the widget open where the pupil left, or with the first step of the tour. */
function openThere() {
  // The address of this page is the platform's and not to be passed on, so the widget neither reads it nor offers a link.
  lesson.removeAttribute("address");
  const world = new URLSearchParams(record.world);
  for (const [name, word] of Object.entries(WORLD)) if (world.has(word)) lesson.setAttribute(name, world.get(word));
  if (record.finished) return;
  lesson.setAttribute("tour", "");
  if (record.step) lesson.setAttribute("step", record.step);
  if (record.answer) lesson.setAttribute("answer", record.answer);
  left = record.world;
}

/** The record as text of at most so many characters. A world that does not fit is left out whole, and the step stays. */
function written(limit) {
  const whole = JSON.stringify(record);
  return whole.length <= limit ? whole : JSON.stringify({ ...record, world: "" });
}

/** Has the platform keep the record, and tells it how much is done. */
function keep() {
  const [of, done] = [record.marks.length, count(DONE + ANSWERED)];
  const news = of > 0 && done === of && !record.complete;
  record.complete ||= news;
  const score = SCORED && questions > 0 ? count(ANSWERED) / questions : undefined;
  const more = done > told;
  told = done;
  platform.keep(written, { step: record.step, share: of ? done / of : 0, more, complete: record.complete, news, score });
}

/** Takes notice of the step the pupil is at. */
function note({ step, place, of, asks, answer, finished, questions: asked }) {
  questions = asked;
  record.finished = finished && !step;
  if (record.marks.length !== of) record.marks = TO_DO.repeat(of);
  // Who leaves the tour on the way comes back to the step they left.
  if (!step) return keep();
  Object.assign(record, { step, answer: answer ?? "" });
  if (!asks) {
    const marks = [...record.marks];
    marks[place - 1] = answer ? ANSWERED : DONE;
    record.marks = marks.join("");
  }
  // A step shows a world of its own: what the pupil had changed there is put back once, after the widget has told of the step.
  const changed = left;
  left = "";
  record.world = changed || lesson.world;
  if (changed) queueMicrotask(() => changed !== lesson.world && lesson.open(changed));
  keep();
}

/** A way back to where the pupil came from. */
function offerBack(address) {
  if (!/^https?:/.test(address ?? "")) return;
  const link = document.createElement("a");
  Object.assign(link, { href: address, target: "_self", textContent: LESSON.back });
  const place = document.createElement("p");
  place.append(link);
  lesson.after(place);
}

takeOver(await platform.begin());
told = count(DONE + ANSWERED);
openThere();
offerBack(platform.back);
addEventListener("sanctions-explainer-step", ({ detail }) => note(detail));
addEventListener("sanctions-explainer-change", ({ detail }) => (record.world = detail.world));
addEventListener("pagehide", () => {
  keep();
  platform.end();
});
