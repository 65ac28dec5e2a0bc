// Many cases at once: how many are chosen, all of the page by one tick, and one after the other with progress, so
// that a refusal of one does not hide what became of the others.
import { tellElsewhere } from './elsewhere.js';
import { csrf, say } from './pages.js';
import { fill } from './words.js';

const DONE = 'depesche-bulk-done';

export function start() {
  const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-bulk]'));
  const all = /** @type {HTMLInputElement} */ (form.querySelector('[data-pick-all]'));
  all.hidden = false;
  all.addEventListener('change', () => {
    picks(form).forEach((pick) => (pick.checked = all.checked));
    count(form);
  });
  form.addEventListener('change', () => count(form));
  form.addEventListener('submit', (event) => {
    const act = /** @type {HTMLElement | null} */ (event.submitter)?.dataset.bulkAct;
    if (act) {
      event.preventDefault();
      run(form, act);
    }
  });
  count(form);
  const done = sessionStorage.getItem(DONE);
  if (done) {
    sessionStorage.removeItem(DONE);
    say(done, 'success');
  }
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
const picks = (form) => [...form.querySelectorAll('input[name="vorgang"]:not(:disabled)')];
/** @param {HTMLFormElement} form */
const chosen = (form) => picks(form).filter((pick) => pick.checked);

/** @param {HTMLFormElement} form */
function count(form) {
  const words = /** @type {HTMLElement} */ (form.querySelector('[data-bulk-count]'));
  const n = chosen(form).length;
  words.textContent = n > 1 ? fill(words.dataset.many, { n }) : ((n ? words.dataset.one : words.dataset.none) ?? '');
  form.querySelectorAll('[data-bulk-act]').forEach((button) => (/** @type {HTMLButtonElement} */ (button).disabled = n === 0));
  form.querySelector('[data-bulk-bar]')?.classList.toggle('bulk--chosen', n > 0);
  const all = /** @type {HTMLInputElement} */ (form.querySelector('[data-pick-all]'));
  all.checked = n > 0 && n === picks(form).length;
  all.indeterminate = n > 0 && !all.checked;
}

/** @param {HTMLFormElement} form @param {string} act the resource that is made below each case */
async function run(form, act) {
  const place = /** @type {HTMLElement} */ (form.querySelector('[data-bulk-progress]'));
  const bar = /** @type {HTMLProgressElement} */ (place.querySelector('progress'));
  const label = /** @type {HTMLElement} */ (place.querySelector('label'));
  const refusals = /** @type {HTMLElement} */ (place.querySelector('[data-bulk-refusals]'));
  const todo = chosen(form);
  const { title } = document;
  let n = 0;
  place.hidden = false;
  refusals.replaceChildren();
  bar.max = todo.length;
  for (const pick of todo) {
    const [id, version, bisher = ''] = pick.value.split('@');
    const refusal = await carryOut(`/vorgaenge/${id}/${act}`, { version, bisher }, place.dataset.lost ?? '');
    if (refusal) {
      refusals.append(line(pick, refusal));
    } else {
      n++;
    }
    bar.value += 1;
    label.textContent = fill(place.dataset.running, { n: bar.value, m: todo.length });
    document.title = `${label.textContent} – ${title}`;
  }
  document.title = title;
  const f = todo.length - n;
  label.textContent = fill(f ? place.dataset.failed : place.dataset.done, { n, f });
  tellElsewhere(label.textContent, { well: f === 0, tag: act });
  if (!f) {
    sessionStorage.setItem(DONE, label.textContent);
    whenSeen(() => location.reload());
  }
}

/** A list that is loaded anew in a tab behind others would no longer say what became of the work. @param {() => void} act */
function whenSeen(act) {
  if (document.hidden) {
    document.addEventListener('visibilitychange', act, { once: true });
  } else {
    act();
  }
}

/** @param {HTMLInputElement} pick @param {string} refusal */
function line(pick, refusal) {
  const item = document.createElement('li');
  item.textContent = `${pick.closest('tr')?.querySelector('a')?.textContent ?? ''}: ${refusal}`;
  return item;
}

/**
 * @param {string} address
 * @param {{ version: string, bisher: string }} seen what the list showed of the case
 * @param {string} lost
 * @returns {Promise<string>} why not; empty when done
 */
async function carryOut(address, seen, lost) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { ...csrf(), 'X-One-Of-Many': 'true' },
      body: new URLSearchParams(seen),
    });
    const told = answer.headers.get('Content-Type')?.startsWith('text/plain') ? await answer.text() : '';
    return answer.status === 204 ? '' : told || lost;
  } catch {
    return lost;
  }
}
