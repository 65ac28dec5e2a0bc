// Sends a file with the unmodified tus-js-client, stops once in the middle and resumes with a fresh client.
const fs = require("node:fs");
const path = require("node:path");
const { createRequire } = require("node:module");

const [frontend, endpoint, token, shelf, file, chunk] = process.argv.slice(2);
const tus = createRequire(path.join(frontend, "package.json"))("tus-js-client");
const size = fs.statSync(file).size;

function upload(url, stopAt) {
  return new Promise((resolve, reject) => {
    const running = new tus.Upload(fs.createReadStream(file), {
      endpoint,
      uploadUrl: url,
      uploadSize: size,
      chunkSize: chunk === "whole" ? Infinity : Number(chunk),
      retryDelays: [0, 200, 1000],
      headers: { Authorization: "Bearer " + token },
      metadata: { filename: "Ärzte brief.mp4", place: "shelf", shelf },
      onProgress(sent) {
        if (stopAt && sent >= stopAt) {
          running.abort().then(() => resolve(running.url), reject);
        }
      },
      onError: reject,
      onSuccess: () => resolve(running.url),
    });
    running.start();
  });
}

upload(null, size / 3)
  .then((url) => upload(url, null))
  .then((url) => console.log(url))
  .catch((error) => {
    console.error(String(error));
    process.exit(1);
  });
