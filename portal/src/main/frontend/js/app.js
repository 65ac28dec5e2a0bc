// Everything here makes pages that work without it more comfortable. The resumable upload alone needs it, and is
// loaded only where a page has a place for it.
import './pages.js';
import './theme.js';
import './menu.js';
import './connection.js';

/** @type {[string, () => Promise<{ start(): void }>][]} */
const PARTS = [
  ['[data-uploads]', () => import('./uploads.js')],
  ['[data-documents]', () => import('./sorting.js')],
  ['[data-bulk]', () => import('./bulk.js')],
  ['[data-sortable-columns]', () => import('./columns.js')],
  ['[data-receipt-check]', () => import('./receipt-check.js')],
];

const wanted = PARTS.filter(([place]) => document.querySelector(place));
Promise.all(wanted.map(([, load]) => load().then((part) => part.start()))).then(() => {
  document.documentElement.dataset.ready = 'true';
});
