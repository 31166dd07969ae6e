/** What can be said of an argument in a world. */
export type Status = "stands" | "contested" | "falls" | "unsupported" | "not-engaged";

/** What the event says: the world now shown, as the words of a link, and the status of every argument by its id. */
export interface Change {
  readonly world: string;
  readonly status: Readonly<Record<string, Status>>;
}

/** What is said once the widget runs, also after it was started anew: the world it opened with. */
export interface Ready {
  readonly world: string;
}

/** What a reader has said where the tour asks what will become of an argument; `unsure` asked to be shown. */
export type Answer = "stands" | "not" | "contested" | "unsure";

/** Where the reader is in the tour, each time that is elsewhere: with it a page can keep count of what is done. */
export interface Step {
  /** The id of the step; null once the reader has left the tour. */
  readonly step: string | null;
  /** Which step that is, counted from 1; 0 outside the tour. */
  readonly place: number;
  /** How many steps there are. */
  readonly of: number;
  /** How many of them ask something. */
  readonly questions: number;
  /** Whether the step waits for an answer. One that does not is done. */
  readonly asks: boolean;
  /** What the reader has said there; null where nothing was asked or said. */
  readonly answer: Answer | null;
  /** Whether the reader has gone through to the end and left the tour there. */
  readonly finished: boolean;
}

/** What the reader looks at, each time that is something else and the page did not bring it about. */
export interface Select {
  /** What the panel is about, by its kind and its id, as `argument:free-to-hire`; null where no panel is open. */
  readonly selected: string | null;
  /** The id of the argument in the middle; null in a case without arguments. */
  readonly focus: string | null;
}

/** What is said when the widget cannot run: why, in the words that the reader has. */
export interface Failure {
  readonly why: string;
}

/** The element `<sanctions-explainer>`. Importing this package declares it. */
export interface SanctionsExplainerElement extends HTMLElement {
  /** The world shown, as the words of a link; empty until the widget runs. Setting it is `open`. */
  world: string;
  /** The lesson shown, as the text of its file, as the fragment of a link with its `#`, or `tour` for the tour of the case, with a
   * summary at its end; empty for none. Setting it starts the widget anew. */
  lesson: string;
  /** Shows the world of a link's words. Says whether there was a widget to show it. */
  open(words: string): boolean;
  /** Shows the world of the attributes again. Says whether there was a widget to show it. */
  reset(): boolean;
  /** Opens the panel about an argument, a premise or an actor, by its id, `argument:…`, `premise:…` or `actor:…`; an empty id
   * closes it. Says whether there is such a thing. */
  select(id: string): boolean;
  /** The figure of the world shown, as the text of an SVG file. Rejects where no widget runs. */
  exportSvg(): Promise<string>;
  /** The same as a PNG file, twice its size. Rejects also where the page's policy has no `img-src data:`. */
  exportPng(): Promise<Blob>;
  /** The table of the world shown, as comma-separated values. */
  exportCsv(): Promise<string>;
  /** The world shown, as a line of JSON that `explainer evaluate --worlds` reads. */
  exportJson(): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    "sanctions-explainer": SanctionsExplainerElement;
  }
  interface GlobalEventHandlersEventMap {
    "sanctions-explainer-change": CustomEvent<Change>;
    "sanctions-explainer-failure": CustomEvent<Failure>;
    "sanctions-explainer-ready": CustomEvent<Ready>;
    "sanctions-explainer-select": CustomEvent<Select>;
    "sanctions-explainer-step": CustomEvent<Step>;
  }
}
