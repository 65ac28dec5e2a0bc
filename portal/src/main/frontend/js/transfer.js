// One file on its way: tus-js-client with a state that people understand, and a rate.
import { Upload } from 'tus-js-client';
import { lineLost } from './connection.js';
import { csrf } from './pages.js';
import { fingerprint, storage } from './unfinished.js';
import { problemText } from './words.js';

const CHUNK = 16 * 1024 * 1024;
const RETRIES = [0, 1000, 3000, 5000, 10000];
const RATE_WINDOW = 6000;

/**
 * @typedef {'waiting' | 'running' | 'paused' | 'lost' | 'done' | 'failed' | 'cancelled'} State
 * @typedef {{ endpoint: string, metadata: Record<string, string>, changed: (transfer: Transfer) => void }} Settings
 */
export class Transfer {
  /** @type {State} */ state = 'waiting';
  sent = 0;
  reason = '';
  ended = false;
  /** @type {{ at: number, sent: number }[]} */ #samples = [];
  /** @type {Upload} */ #upload;
  #settings;

  /** @param {File} file @param {Settings} settings */
  constructor(file, settings) {
    this.file = file;
    this.#settings = settings;
    this.#upload = new Upload(file, {
      endpoint: settings.endpoint,
      metadata: { filename: file.name, ...settings.metadata },
      headers: csrf(),
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      urlStorage: storage,
      fingerprint: () => fingerprint(file, settings.metadata.case),
      onShouldRetry: (error) => mayPass(error.originalResponse?.getStatus() ?? 0),
      onProgress: (sent) => this.#progress(sent),
      onSuccess: () => this.#become('done'),
      onError: (error) => this.#failed(error),
    });
  }

  async start() {
    this.#samples = [];
    this.#become('running');
    const [known] = this.#upload.url ? [] : await this.#upload.findPreviousUploads();
    if (known) {
      this.#upload.resumeFromPreviousUpload(known);
    }
    if (this.state === 'running') {
      this.#upload.start();
    }
  }

  async pause() {
    this.#become('paused');
    await this.#upload.abort();
  }

  /** For good: the server forgets what it has of it. */
  async cancel() {
    this.#become('cancelled');
    await this.#upload.abort(true).catch(() => {});
  }

  /** Back into the queue. */
  queueAgain() {
    this.reason = '';
    this.#become('waiting');
  }

  /** Bytes per second of late. */
  get rate() {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    return this.state === 'running' && first && last && last.at > first.at
      ? ((last.sent - first.sent) * 1000) / (last.at - first.at)
      : 0;
  }

  get share() {
    return this.file.size ? this.sent / this.file.size : 0;
  }

  /** @param {number} sent */
  #progress(sent) {
    const now = performance.now();
    this.sent = sent;
    this.#samples.push({ at: now, sent });
    this.#samples = this.#samples.filter((sample) => now - sample.at < RATE_WINDOW);
    this.#settings.changed(this);
  }

  /** @param {Error | import('tus-js-client').DetailedError} error */
  #failed(error) {
    const response = 'originalResponse' in error ? error.originalResponse : null;
    if (this.state === 'paused' || this.state === 'cancelled') {
      return;
    }
    if (!response) {
      this.#become('lost');
      lineLost();
      return;
    }
    this.ended = response.getStatus() === 401;
    this.reason = problemText(response.getBody());
    this.#become('failed');
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    if (state === 'done') {
      this.sent = this.file.size;
    }
    this.#settings.changed(this);
  }
}

/** What may be otherwise in a moment: no line, a busy or restarting server, an offset that another tab moved on. */
function mayPass(status) {
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}
