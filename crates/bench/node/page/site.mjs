// Serves the built site as a good host does, compressed and with hashed names kept, and beside it what is measured with.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript",
  ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm",
};
const HERE = join(import.meta.dirname, "..");
const ENTRY = "sanctions-explainer.js";
/** The script of the element, with its root left open: what is measured has to be found. */
const SCRIPT = `<script async type="module" src="/${ENTRY}?open-root"></script>`;

const page = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A site at an address of its own on this machine. */
export class Site {
  #dist;
  #folders;
  #pages = new Map();
  #server;

  /** `more` is a folder whose files stand beside those of the site. */
  constructor(dist, more) {
    this.#dist = dist;
    this.#folders = [dist, more];
    const article = readFileSync(join(dist, "index.html"), "utf8");
    this.put("/open.html", article.replace(`${ENTRY}"`, `${ENTRY}?open-root"`));
    this.put("/bench/drawing.html", page("", "<main></main>"));
    // A page of a publisher: the words of the article in its own styles, with what docs/embedding.md has them paste, and without.
    const [words] = article.match(/<article class="text">[^]*<\/article>/);
    const [first, ...others] = words.split("</p>\n\n");
    const style = "<style>body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.5 Georgia,serif}</style>";
    const element = '<sanctions-explainer style="display: block; min-height: 800px"><a href="/">Open the explainer</a></sanctions-explainer>';
    const body = (between) => [first, between, others.join("</p>\n\n")].join("</p>\n\n");
    this.put("/bench/without.html", page(style, body("<p>")));
    this.put("/bench/with.html", page(style + SCRIPT, body(`${element}<p>`)));
    for (const count of [1, 10]) {
      this.put(`/bench/widgets-${count}.html`, page(SCRIPT, "<sanctions-explainer></sanctions-explainer>".repeat(count)));
    }
  }

  /** Gives a page under an address. */
  put(path, text) {
    this.#pages.set(path, brotliCompressSync(text));
  }

  async listening() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  url(path) {
    return `http://127.0.0.1:${this.#server.address().port}${path}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request, response) {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
    // Pages that are isolated like this have a clock that is exact to microseconds.
    const head = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
    const written = this.#pages.get(path);
    const found = written === undefined ? this.#file(path) : undefined;
    if (written === undefined && !found) return response.writeHead(404, head).end();
    head["Content-Type"] = TYPES[extname(found ?? path)] ?? "application/octet-stream";
    head["Cache-Control"] = /-[0-9a-f]{8,}\./.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
    if (written !== undefined) {
      head["Content-Encoding"] = "br";
      return response.writeHead(200, head).end(written);
    }
    const packed = `${found}.br`;
    const chosen = existsSync(packed) ? packed : found;
    if (chosen === packed) head["Content-Encoding"] = "br";
    head["Content-Length"] = statSync(chosen).size;
    createReadStream(chosen).pipe(response.writeHead(200, head));
  }

  /** The file at a path: of the site, of what is measured with, or of a package from npm. */
  #file(path) {
    const folders = path.startsWith("/bench/") ? [HERE] : path.startsWith("/node_modules/") ? [HERE] : this.#folders;
    const inside = path.replace(/^\/bench\//, "/").replace(/\/$/, "/index.html");
    return folders.map((folder) => join(folder, inside)).find((file) => existsSync(file) && statSync(file).isFile());
  }
}
