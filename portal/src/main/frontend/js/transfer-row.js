// A file in the queue, as people see it.
import { duration, fill, percent, size } from './words.js';

export class TransferRow {
  /** @type {HTMLElement} */ #row;
  #transfer;
  #words;

  /** @param {HTMLElement} place @param {import('./transfer.js').Transfer} transfer @param {DOMStringMap} words */
  constructor(place, transfer, words) {
    const template = /** @type {HTMLTemplateElement} */ (place.querySelector('template[data-row]'));
    this.#row = /** @type {HTMLElement} */ (template.content.cloneNode(true)).firstElementChild;
    this.#transfer = transfer;
    this.#words = words;
    this.#part('name').textContent = transfer.file.name;
    this.#part('bar').setAttribute('aria-label', fill(words.one, { m: transfer.file.name }));
    this.#on('pause', () => transfer.pause());
    this.#on('resume', () => transfer.queueAgain());
    this.#on('retry', () => transfer.queueAgain());
    this.#on('cancel', () => transfer.cancel());
    place.querySelector('[data-list]')?.append(this.#row);
    this.show();
  }

  show() {
    const { state } = this.#transfer;
    this.#row.hidden = state === 'cancelled';
    this.#row.className = `transfer transfer--${state}`;
    this.#part('state').textContent = this.#sentence();
    const bar = /** @type {HTMLProgressElement} */ (this.#part('bar'));
    bar.value = this.#transfer.share;
    bar.hidden = state === 'done' || state === 'failed';
    this.#part('pause').hidden = state !== 'running' && state !== 'waiting';
    this.#part('resume').hidden = state !== 'paused';
    this.#part('retry').hidden = state !== 'failed' && state !== 'lost';
    this.#part('cancel').hidden = state === 'done';
  }

  remove() {
    this.#row.remove();
  }

  #sentence() {
    const { state, share, sent, rate, file, reason, ended } = this.#transfer;
    if (state === 'failed') {
      return fill(this.#words.failed, { m: (ended ? this.#words.ended : reason) || this.#words.refused || '' });
    }
    return fill(this.#words[state], {
      p: percent(share),
      s: size(sent),
      t: size(file.size),
      r: size(rate),
      e: duration((file.size - sent) / rate),
    });
  }

  /** @param {string} name @param {() => void} act */
  #on(name, act) {
    const button = this.#part(name);
    button.setAttribute('aria-label', `${button.textContent?.trim()}: ${this.#transfer.file.name}`);
    button.addEventListener('click', act);
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#row.querySelector(`[data-${name}]`));
  }
}
