// Says that the line is gone, and that it is back. The browser knows some losses; a failed request shows the others.
const banner = document.getElementById('connection');
let lost = false;
let retry = 0;

/** Whoever sees a request fail for want of a line tells it here. */
export function lineLost() {
  if (lost || !banner) {
    return;
  }
  lost = true;
  banner.textContent = banner.dataset.lost ?? '';
  ask();
}

async function ask() {
  clearTimeout(retry);
  try {
    await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
    lineBack();
  } catch {
    retry = window.setTimeout(ask, 3000);
  }
}

function lineBack() {
  if (!lost || !banner) {
    return;
  }
  lost = false;
  banner.textContent = banner.dataset.back ?? '';
  window.dispatchEvent(new Event('line-back'));
  window.setTimeout(() => {
    if (!lost) {
      banner.textContent = '';
    }
  }, 4000);
}

window.addEventListener('offline', lineLost);
window.addEventListener('online', ask);
document.addEventListener('htmx:sendError', lineLost);
