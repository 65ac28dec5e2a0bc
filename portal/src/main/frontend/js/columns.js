// The order of the columns: the form sends them as they stand in the list.
export function start() {
  const list = /** @type {HTMLElement} */ (document.querySelector('[data-sortable-columns]'));
  list.querySelectorAll('.movers').forEach((movers) => (/** @type {HTMLElement} */ (movers).hidden = false));
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('[data-move]')) : null;
    const line = button?.closest('li');
    if (!button || !line) {
      return;
    }
    if (button.dataset.move === '-1') {
      line.previousElementSibling?.before(line);
    } else {
      line.nextElementSibling?.after(line);
    }
    button.focus();
  });
}
