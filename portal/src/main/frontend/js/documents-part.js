// The list of documents is fetched anew when something happened to it: uploads are through, checks are done. Never
// under the hands of somebody who holds or drags a document, fills in its form or has just sent it: that answer is
// newer, and it finds its place only where the form still stands. Then the list is fetched as soon as they let go.
// Not even the answer to an act exchanges the list while the next document is already in the hand.
import { htmx } from './pages.js';

let owed = false;
let acts = 0;

export function watchDocuments() {
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (isAct(event)) {
      acts++;
      owed = false; // what it answers is the whole list
    } else if (isFetch(event) && inHand()) {
      event.preventDefault();
      owed = true;
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if ((isFetch(event) && inHand()) || (isAct(event) && held())) {
      /** @type {CustomEvent} */ (event).detail.shouldSwap = false;
      owed = true;
    }
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    if (isAct(event)) {
      acts--;
      setTimeout(catchUp);
    }
  });
  ['focusout', 'pointerup', 'pointercancel', 'dragend'].forEach((end) =>
    document.addEventListener(end, () => setTimeout(catchUp)),
  );
}

export function refreshDocuments() {
  const address = /** @type {HTMLElement | null} */ (document.querySelector('[data-refresh]'))?.dataset.refresh;
  if (address) {
    htmx.ajax('get', address, { source: '#documents', target: '#documents', swap: 'outerHTML' });
  }
}

/** @param {Event} event @returns {Element} whose request it is */
const asking = (event) => /** @type {CustomEvent} */ (event).detail.requestConfig.elt;
/** @param {Event} event */
const isFetch = (event) => asking(event).matches('[data-documents]');
/** @param {Event} event */
const isAct = (event) => !isFetch(event) && asking(event).closest('[data-documents]') !== null;

const held = () => document.querySelector('.document--held, .document--moving') !== null;
const inHand = () => acts > 0 || held() || document.activeElement?.closest('#documents form');

function catchUp() {
  if (owed && !inHand()) {
    owed = false;
    refreshDocuments();
  }
}
