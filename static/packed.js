// What the widget runs on where the files that the loader fetches elsewhere come with its script. The build puts this
// between `loader.js` and what says where they are: `frame.js`, `bundle.js`.

/** A file that was packed as base64 of gzip, as a server would answer with it. */
const unpacked = (packed) => {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt());
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};

const engine = async () => ({ open });
