// Speaks cmi5 (xAPI) with the platform that launched a lesson (see `lesson.js`): statements and a state, in the store that the
// launch names. The specification is AICC's "cmi5", of 2016; names below are its own.
//
// Without the five parameters of a launch, or where the store does not answer, nothing is sent and nothing kept.

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CMI5 = "https://w3id.org/xapi/cmi5/";
const OURS = "sanctions-explainer.lesson";
// What is kept, in characters: half of what a browser still sends for a page that goes. cmi5 names no limit.
const ROOM = 32_768;
// How long the store may take before the lesson begins without it, in milliseconds.
const PATIENCE = 10_000;

const launch = Object.fromEntries(new URLSearchParams(location.search));
const LAUNCHED = ["endpoint", "fetch", "actor", "registration", "activityId"].every((name) => launch[name]);

// What `LMS.LaunchData` says, and the token for the store; none of it before the lesson has begun.
let data;
let token;
const began = performance.now();
// Statements that are not known to have arrived, in their order, and whether some of them are on their way.
let unheard = [];
let sending = false;
// The newest record, where the store has not been asked to keep it, and what calls off the request for the one before.
let unkept;
let keeping;

/** Fetches the text at an address. Throws where none comes in time, or it is refused. */
async function inTime(address, options, stop = new AbortController()) {
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    // What is sent while the page goes is still sent.
    const answer = await globalThis.fetch(address, { ...options, keepalive: !!options.body, signal: stop.signal });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return await answer.text();
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the store. */
const ask = (method, path, query, body, stop) =>
  inTime(`${launch.endpoint.replace(/\/*$/, "/")}${path}?${new URLSearchParams(query)}`, {
    method,
    headers: {
      Authorization: `Basic ${token}`,
      "X-Experience-API-Version": "1.0.3",
      ...(body && { "Content-Type": "application/json" }),
    },
    body,
  }, stop);

const state = (stateId) => ({ activityId: launch.activityId, agent: launch.actor, registration: launch.registration, stateId });

/** The token that a launch gives, once. */
async function fetchToken() {
  const given = JSON.parse(await inTime(launch.fetch, { method: "POST" }))["auth-token"];
  if (!given) throw new Error("the launch gives no token");
  return given;
}

const duration = () => `PT${Math.floor((performance.now() - began) / 1000)}S`;

/** A name of 128 bits for a statement. (`crypto.randomUUID` is not there on pages without TLS.) */
const uuid = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

/** Puts a statement in line. It is the platform's own sort where it names categories, and otherwise one that cmi5 allows. */
function say(verb, result, ...categories) {
  const context = JSON.parse(JSON.stringify(data.contextTemplate ?? {}));
  const named = categories.map((id) => ({ objectType: "Activity", id: `${CMI5}context/categories/${id}` }));
  const activities = context.contextActivities ?? {};
  unheard.push({
    id: uuid(),
    actor: JSON.parse(launch.actor),
    verb: { id: VERBS + verb, display: { en: verb } },
    object: { objectType: "Activity", id: launch.activityId },
    ...(result && { result }),
    context: {
      ...context,
      registration: launch.registration,
      contextActivities: { ...activities, category: [...(activities.category ?? []), ...named] },
    },
    timestamp: new Date().toISOString(),
  });
}

/** Sends what is in line, all in one request, so that it keeps its order. What does not arrive is sent with the next. Who leaves
 * waits for no answer: what is on its way is sent once more before the last word, which could overtake it otherwise. A store
 * knows by its name what it has already. */
async function send(leaving) {
  if (!unheard.length || (sending && !leaving)) return;
  sending = true;
  const these = [...unheard];
  const arrived = await ask("POST", "statements", {}, JSON.stringify(these)).then(() => true, () => false);
  sending = false;
  if (!arrived) return;
  unheard = unheard.filter((one) => !these.includes(one));
  return send();
}

/** Has the store keep the newest record. One request at a time: an older record could arrive last otherwise. Who leaves waits for
 * none. */
async function keepRecord(leaving) {
  if (unkept === undefined || (keeping && !leaving)) return;
  keeping?.abort();
  while (unkept !== undefined) {
    const newest = unkept;
    unkept = undefined;
    keeping = new AbortController();
    await ask("PUT", "activities/state", state(OURS), newest, keeping).catch(() => {});
  }
  keeping = undefined;
}

const platform = {
  async begin() {
    if (!LAUNCHED) return "";
    try {
      JSON.parse(launch.actor);
      token = await fetchToken();
      data = JSON.parse(await ask("GET", "activities/state", state("LMS.LaunchData")));
      this.back = data.returnURL;
      // cmi5 wants preferences to be asked for. They name a language, and a package has one.
      await ask("GET", "agents/profile", { agent: launch.actor, profileId: "cmi5LearnerPreferences" }).catch(() => {});
      const kept = await ask("GET", "activities/state", state(OURS)).catch(() => "");
      say("initialized", undefined, "cmi5");
      send();
      return kept;
    } catch {
      data = undefined;
      return "";
    }
  },

  keep(written, progress) {
    // Who only looks around, or looks again, is not recorded.
    if (!data || (data.launchMode ?? "Normal") !== "Normal") return;
    unkept = written(ROOM);
    keepRecord();
    if (progress.news) {
      say("completed", { completion: true, duration: duration() }, "cmi5", "moveon");
      if (progress.score !== undefined) say("scored", { score: { scaled: progress.score } });
    } else if (!progress.complete && progress.more) {
      say("progressed", { extensions: { [`${CMI5}result/extensions/progress`]: Math.floor(progress.share * 100) } });
    }
    send();
  },

  end() {
    if (!data) return;
    keepRecord(true);
    say("terminated", { duration: duration() }, "cmi5");
    send(true);
    data = undefined;
  },
};
