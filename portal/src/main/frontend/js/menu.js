// A menu closes when the focus leaves it, on a click beside it, and on Escape, which gives the focus back.
document.addEventListener('click', (event) => closeMenus(/** @type {Node} */ (event.target)));
document.addEventListener('focusin', (event) => closeMenus(/** @type {Node} */ (event.target)));

document.addEventListener('keydown', (event) => {
  const menu = /** @type {HTMLElement} */ (event.target).closest?.('details[data-menu][open]');
  if (event.key === 'Escape' && menu instanceof HTMLDetailsElement) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

/** @param {Node} except */
function closeMenus(except) {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(except)) {
      /** @type {HTMLDetailsElement} */ (menu).open = false;
    }
  }
}
