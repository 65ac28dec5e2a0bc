// The links for light and dark work by a cookie and a reload. With script the page stays, and an upload goes on.
const LIGHTS = { hell: 'light', dunkel: 'dark' };

document.addEventListener('click', async (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest?.('a[data-theme]');
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  show(LIGHTS[link.dataset.theme ?? '']);
  link.closest('ul')?.querySelectorAll('a').forEach((other) => other.removeAttribute('aria-current'));
  link.setAttribute('aria-current', 'true');
  await fetch(link.href, { redirect: 'manual' });
});

/** @param {string | undefined} light */
function show(light) {
  const root = document.documentElement;
  if (light) {
    root.dataset.kernTheme = light;
  } else {
    delete root.dataset.kernTheme;
  }
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', light ?? 'light dark');
}
