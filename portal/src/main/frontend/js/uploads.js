// The upload queue of a case: many files, a few at a time, with what a clerk wants to know about each.
import { refreshDocuments } from './documents-part.js';
import { tellElsewhere } from './elsewhere.js';
import { Transfer } from './transfer.js';
import { TransferRow } from './transfer-row.js';
import { unfinished } from './unfinished.js';
import { duration, fill, percent, size } from './words.js';

const AT_ONCE = 3;

export function start() {
  const place = /** @type {HTMLElement} */ (document.querySelector('[data-uploads]'));
  const queue = new Queue(place);
  const input = /** @type {HTMLInputElement} */ (place.querySelector('input[type="file"]'));
  const take = () => {
    queue.add([...(input.files ?? [])]);
    input.value = '';
  };
  input.addEventListener('change', take);
  if (input.files?.length) {
    take(); // chosen while this script was still on its way
  }
  acceptDrops(queue);
  queue.tellUnfinished();
}

/** Files may be dropped anywhere on the page; on a category they go there. @param {Queue} queue */
function acceptDrops(queue) {
  const over = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
  const target = (/** @type {Event} */ event) =>
    /** @type {Element} */ (event.target).closest?.('[data-category], [data-drop]') ?? document.querySelector('[data-drop]');
  const mark = (/** @type {Element | null} */ here) => {
    for (const place of document.querySelectorAll('[data-category], [data-drop]')) {
      place.classList.toggle(place.matches('[data-drop]') ? 'drop--over' : 'group--over', place === here);
    }
  };
  document.addEventListener('dragover', (event) => {
    if (over(event)) {
      event.preventDefault();
      mark(target(event));
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) {
      mark(null);
    }
  });
  document.addEventListener('drop', (event) => {
    if (over(event)) {
      event.preventDefault();
      mark(null);
      queue.add([...(event.dataTransfer?.files ?? [])], /** @type {HTMLElement} */ (target(event))?.dataset.category);
    }
  });
}

class Queue {
  /** @type {Map<Transfer, TransferRow>} */ #rows = new Map();
  #frame = 0;
  #wasBusy = false;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.words = /** @type {HTMLElement} */ (place.querySelector('[data-words]')).dataset;
    this.title = document.title;
    this.#part('pause-all').addEventListener('click', () => this.#each(['running', 'waiting', 'lost'], (t) => t.pause()));
    this.#part('resume-all').addEventListener('click', () => this.#each(['paused', 'failed'], (t) => t.queueAgain()));
    this.#part('clear').addEventListener('click', () => this.#clear());
    this.#part('notify').addEventListener('click', () => Notification.requestPermission().then(() => this.#show()));
    window.addEventListener('line-back', () => this.#each(['lost'], (t) => t.queueAgain()));
    window.addEventListener('beforeunload', (event) => {
      if (this.#in('running', 'waiting', 'lost').length) {
        event.preventDefault();
      }
    });
  }

  /** @param {File[]} files @param {string} [category] */
  add(files, category) {
    const metadata = { place: 'case', case: this.place.dataset.case ?? '', ...forCategory(category) };
    for (const file of files) {
      const transfer = new Transfer(file, {
        endpoint: this.place.dataset.endpoint ?? '/uploads',
        metadata,
        changed: () => this.#changed(),
      });
      this.#rows.set(transfer, new TransferRow(this.place, transfer, this.words));
      const fault = this.#fault(file);
      if (fault) {
        transfer.state = 'failed';
        transfer.reason = fault;
      }
    }
    this.#changed();
  }

  /** What the name or the length already tell; the server asks again. @param {File} file */
  #fault(file) {
    const endings = (this.place.dataset.endings ?? '').split(',');
    const largest = Number(this.place.dataset.largest);
    if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
      return fill(this.words.ending, { m: endings.join(' ') });
    }
    if (file.size > largest) {
      return fill(this.words.tooLarge, { s: size(file.size), t: size(largest) });
    }
    return file.size === 0 ? this.words.empty : '';
  }

  /** After a reload the browser no longer holds the files, so somebody has to choose them again. */
  tellUnfinished() {
    const count = unfinished(this.place.dataset.case ?? '');
    if (count) {
      this.#part('queue').hidden = false;
      this.#part('sum').textContent = fill(this.words.resumable, { n: count });
      this.#part('total').hidden = true;
      this.#part('pause-all').hidden = true;
    }
  }

  #changed() {
    // A start calls back here before it returns, so what waits is looked up anew for each.
    for (let [next] = this.#in('waiting'); next && this.#in('running').length < AT_ONCE; [next] = this.#in('waiting')) {
      next.start();
    }
    // A small file may be through before anything of it is shown.
    this.#wasBusy ||= this.#in('running', 'waiting', 'lost').length > 0;
    this.#frame ||= window.setTimeout(() => {
      this.#frame = 0;
      this.#show();
    }, 200);
  }

  #show() {
    this.#rows.forEach((row) => row.show());
    const all = [...this.#rows.keys()].filter((transfer) => transfer.state !== 'cancelled');
    const done = this.#in('done').length;
    const busy = this.#in('running', 'waiting', 'lost').length > 0;
    const total = all.reduce((sum, transfer) => sum + transfer.file.size, 0);
    const sent = all.reduce((sum, transfer) => sum + transfer.sent, 0);
    const rate = all.reduce((sum, transfer) => sum + transfer.rate, 0);
    const share = total ? sent / total : 0;
    this.#part('queue').hidden = all.length === 0;
    /** @type {HTMLProgressElement} */ (this.#part('total')).value = share;
    this.#part('total').hidden = false;
    this.#part('pause-all').hidden = !busy;
    this.#part('resume-all').hidden = this.#in('paused').length === 0;
    this.#part('clear').hidden = busy || done === 0;
    this.#part('notify').hidden = !busy || !('Notification' in window) || Notification.permission !== 'default';
    const about = { n: done, m: all.length, f: this.#in('failed').length, p: percent(share), r: size(rate), e: duration((total - sent) / rate) };
    this.#part('sum').textContent = fill(this.#sum(busy, about), about);
    if (busy) {
      document.title = fill(this.words.title, { p: percent(share), m: this.title });
    } else if (this.#wasBusy) {
      document.title = this.title;
      this.#finished(fill(this.#sum(busy, about), about), about);
    }
    this.#wasBusy = busy;
  }

  /** @param {boolean} busy @param {{ n: number, m: number, f: number }} about */
  #sum(busy, about) {
    if (busy || about.n + about.f < about.m) {
      return this.words.sum;
    }
    return about.f ? this.words.someFailed : this.words.allDone;
  }

  /** Says so where the person is: on the page, or in another tab. @param {string} text @param {{ n: number, m: number, f: number }} about */
  #finished(text, { n, m, f }) {
    this.#part('told').textContent = text;
    if (m && n + f === m) {
      tellElsewhere(text, { well: f === 0, tag: this.place.dataset.case });
    }
    refreshDocuments();
  }

  #clear() {
    for (const [transfer, row] of this.#rows) {
      if (transfer.state === 'done' || transfer.state === 'cancelled') {
        row.remove();
        this.#rows.delete(transfer);
      }
    }
    this.#show();
  }

  /** @param {import('./transfer.js').State[]} states */
  #in(...states) {
    return [...this.#rows.keys()].filter((transfer) => states.includes(transfer.state));
  }

  /** @param {import('./transfer.js').State[]} states @param {(transfer: Transfer) => void} act */
  #each(states, act) {
    this.#in(...states).forEach(act);
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.place.querySelector(`[data-${name}]`));
  }
}

/** The last category wants a reason, which nobody can give by dropping a file. @param {string} [category] */
function forCategory(category) {
  return category && category !== 'additional-information' ? { category } : {};
}
