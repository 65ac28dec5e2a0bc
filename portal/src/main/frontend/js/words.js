// Numbers and sentences as people read them, in the language of the page.
const language = document.documentElement.lang || 'de';
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** Fills the places `%n` of a sentence. @param {string | undefined} sentence @param {Record<string, string | number>} values */
export function fill(sentence, values) {
  return (sentence ?? '').replace(/%([a-z])/g, (place, name) => String(values[name] ?? place));
}

/** "1,9 GB", as the server writes it. @param {number} bytes */
export function size(bytes) {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit++;
  }
  const digits = unit === 0 || amount >= 100 ? 0 : 1;
  return `${amount.toLocaleString(language, { maximumFractionDigits: digits })}\u00a0${UNITS[unit]}`;
}

/** @param {number} share from 0 to 1; 100 % only when all is done */
export function percent(share) {
  return `${Math.floor(share * 100)}\u00a0%`;
}

/** How long something will take, coarse enough not to flicker. @param {number} seconds */
export function duration(seconds) {
  if (!Number.isFinite(seconds)) {
    return '…';
  }
  if (seconds < 60) {
    return `${Math.max(1, Math.ceil(seconds / 5) * 5)}\u00a0s`;
  }
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h ${minutes % 60}\u00a0min`;
}

/** The text of the server's problem in the language of the page. @param {string} body */
export function problemText(body) {
  try {
    const problem = JSON.parse(body);
    const own = language.startsWith('de') ? 'detailDe' : 'detailEn';
    const fault = problem.errors?.[0];
    return fault?.[own] ?? fault?.detail ?? problem[own] ?? problem.detail ?? '';
  } catch {
    return '';
  }
}
