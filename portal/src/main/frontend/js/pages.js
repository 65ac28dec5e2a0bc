// Parts of pages that are fetched anew without leaving the page: htmx, told to carry the CSRF token and to speak up
// when something fails.
import htmx from 'htmx.org/dist/htmx.esm.js';

/** @param {string} name */
const meta = (name) => /** @type {HTMLMetaElement | null} */ (document.querySelector(`meta[name="${name}"]`))?.content;

/** Headers that every change must carry. */
export function csrf() {
  const header = meta('csrf-header');
  return header ? { [header]: meta('csrf-token') ?? '' } : {};
}

/** Says something in the page's live region. @param {string} text @param {'success'|'info'|'warning'|'danger'} kind */
export function say(text, kind = 'info') {
  const note = document.createElement('div');
  note.className = `kern-alert kern-alert--${kind}`;
  note.innerHTML = `<div class="kern-alert__header"><span class="kern-icon kern-icon--${kind}" aria-hidden="true"></span><span class="kern-title"></span></div>`;
  /** @type {HTMLElement} */ (note.querySelector('.kern-title')).textContent = text;
  document.getElementById('messages')?.replaceChildren(note);
}

// Typing is presence: the next request counts as the person's own, also where the page makes it by itself. Else a long
// note would end the session that it is written in.
let typed = false;
document.addEventListener('input', () => {
  typed = true;
});

document.addEventListener('htmx:configRequest', (event) => {
  const { headers } = /** @type {CustomEvent} */ (event).detail;
  Object.assign(headers, csrf());
  if (typed) {
    delete headers['X-Unattended'];
    typed = false;
  }
});

// A session that ended answers with the sign-in page: show it as a page, not inside a part of this one.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = /** @type {CustomEvent} */ (event).detail;
  if (new URL(xhr.responseURL || location.href, location.href).pathname === '/anmeldung') {
    event.preventDefault();
    location.assign('/anmeldung');
  }
});

// A part that did not change stays as it is, so that a poll never closes a choice that somebody has open.
document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  const fresh = /** @type {HTMLElement | null} */ (detail.fragment.firstElementChild);
  if (detail.target.dataset.version && detail.target.dataset.version === fresh?.dataset.version) {
    detail.shouldSwap = false;
  }
});

document.addEventListener('htmx:responseError', (event) => {
  const { xhr } = /** @type {CustomEvent} */ (event).detail;
  const texts = document.getElementById('messages')?.dataset;
  say((xhr.status === 401 ? texts?.ended : texts?.failed) ?? '', 'danger');
});

// A summary of errors is read out and lies in view as soon as the page is there.
/** @type {HTMLElement | null} */ (document.querySelector('[data-focus]'))?.focus();

export { htmx };
