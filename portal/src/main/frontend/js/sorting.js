// Documents go into categories by dragging, by the keys 1 to 4 on their handle, or by the select that is there anyway.
// Each of these only fills in and sends the document's own form. While a document is dragged, the categories also stand
// at the lower edge of the window: in a long list their own places are out of sight.
import { watchDocuments } from './documents-part.js';

const PLACES = '[data-category], [data-into]';
/** @type {HTMLFormElement | undefined} */ let sent;

export function start() {
  document.addEventListener('keydown', onKey);
  document.addEventListener('change', onChange);
  document.addEventListener('pointerdown', armDragging);
  document.addEventListener('pointerup', letGo);
  document.addEventListener('pointercancel', letGo);
  document.addEventListener('dragstart', onDragStart);
  document.addEventListener('dragover', onDragOver);
  document.addEventListener('dragend', endDragging);
  document.addEventListener('drop', onDrop);
  document.addEventListener('htmx:afterSettle', focusAgain);
  watchDocuments();
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const documentOf = (target) => (target instanceof Element ? target.closest('[data-document]') : null);

/** @param {KeyboardEvent} event */
function onKey(event) {
  const handle = event.target instanceof Element && event.target.closest('[data-handle]');
  const groups = document.querySelectorAll('[data-category]');
  const group = /** @type {HTMLElement | undefined} */ (groups[Number(event.key) - 1]);
  if (handle && group && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    sort(documentOf(handle), group.dataset.category);
  }
}

/** @param {Event} event */
function onChange(event) {
  if (event.target instanceof HTMLSelectElement && event.target.closest('[data-sorting]') && event.target.value) {
    sort(documentOf(event.target), event.target.value);
  }
}

/** @param {HTMLElement | null} row @param {string | undefined} category */
function sort(row, category) {
  const form = /** @type {HTMLFormElement | null} */ (row?.querySelector('[data-sorting]'));
  const select = form?.querySelector('select');
  if (!row || !form || !select || !category) {
    return;
  }
  select.value = category;
  const reason = form.querySelector('input[name="begruendung"]');
  if (category === 'additional-information' && reason instanceof HTMLInputElement && !reason.value) {
    reason.focus();
    return;
  }
  sent = form;
  form.requestSubmit();
}

/** Dragging begins at the handle only, so that text can still be selected. @param {Event} event */
function armDragging(event) {
  letGo();
  const row = documentOf(event.target);
  if (row) {
    row.draggable = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
    row.classList.toggle('document--held', row.draggable);
  }
}

function letGo() {
  document.querySelector('.document--held')?.classList.remove('document--held');
}

/** @param {DragEvent} event */
function onDragStart(event) {
  const row = documentOf(event.target);
  if (row?.draggable && event.dataTransfer) {
    event.dataTransfer.setData('application/x-document', row.dataset.document ?? '');
    event.dataTransfer.effectAllowed = 'move';
    row.classList.add('document--moving');
    setTimeout(() => show(true)); // browsers give up a drag during whose start something moves
  }
}

/** @param {DragEvent} event @returns {HTMLElement | null} */
function groupOf(event) {
  const moving = event.dataTransfer?.types.includes('application/x-document');
  return moving && event.target instanceof Element ? event.target.closest(PLACES) : null;
}

/** @param {DragEvent} event */
function onDragOver(event) {
  const group = groupOf(event);
  if (group) {
    event.preventDefault();
    mark(group);
  }
}

/** @param {DragEvent} event */
function onDrop(event) {
  const group = groupOf(event);
  if (group) {
    event.preventDefault();
    const id = event.dataTransfer?.getData('application/x-document');
    endDragging();
    sort(document.querySelector(`[data-document="${id}"]`), group.dataset.into ?? group.dataset.category);
  }
}

function endDragging() {
  mark(null);
  show(false);
  document.querySelector('.document--moving')?.classList.remove('document--moving');
}

/** @param {Element | null} group */
function mark(group) {
  document.querySelectorAll(PLACES).forEach((each) => each.classList.toggle('group--over', each === group));
}

/** @param {boolean} dragging */
function show(dragging) {
  const dock = /** @type {HTMLElement | null} */ (document.querySelector('[data-dock]'));
  if (dock) {
    dock.hidden = !dragging || !document.querySelector('.document--moving');
  }
}

/** Only the answer to what was sent brings the handle anew, not whatever else settles meanwhile. @param {Event} event */
function focusAgain(event) {
  if (sent && /** @type {CustomEvent} */ (event).detail.requestConfig?.elt === sent) {
    const id = documentOf(sent)?.dataset.document;
    sent = undefined;
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-document="${id}"] [data-handle]`))?.focus();
  }
}
