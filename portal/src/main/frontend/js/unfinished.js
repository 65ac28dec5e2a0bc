// Remembers, over a reload, where unfinished uploads lie. File names may name patients, so only a hash of them stays
// in the browser, for a week at most and not beyond signing out.
const PREFIX = 'depesche-upload::';
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** @param {File} file @param {string} place */
export async function fingerprint(file, place) {
  return hash([place, file.name, file.type, file.size, file.lastModified].join('\0'));
}

/** Two rounds of FNV-1a: tells files apart; it is no secret keeper. @param {string} text */
function hash(text) {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x85ebca6b);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

function keys() {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

/** @param {string[]} found @returns {any[]} */
function read(found) {
  return found.flatMap((key) => {
    try {
      return [{ ...JSON.parse(localStorage.getItem(key) ?? ''), urlStorageKey: key }];
    } catch {
      return [];
    }
  });
}

/** @type {import('tus-js-client').UrlStorage} */
export const storage = {
  async findAllUploads() {
    return read(keys());
  },
  async findUploadsByFingerprint(print) {
    return read(keys().filter((key) => key.startsWith(`${PREFIX}${print}::`)));
  },
  async removeUpload(key) {
    localStorage.removeItem(key);
  },
  async addUpload(print, upload) {
    const key = `${PREFIX}${print}::${Date.now()}`;
    const { size, uploadUrl } = /** @type {any} */ (upload);
    const place = upload.metadata.case;
    localStorage.setItem(key, JSON.stringify({ size, uploadUrl, place, metadata: {}, creationTime: new Date().toString() }));
    return key;
  },
};

/** How many uploads of this case a reload cut off. @param {string} place */
export function unfinished(place) {
  return read(keys()).filter((upload) => upload.place === place).length;
}

for (const upload of read(keys())) {
  if (Date.now() - Date.parse(upload.creationTime) > WEEK) {
    localStorage.removeItem(upload.urlStorageKey);
  }
}

document.querySelector('[data-sign-out]')?.addEventListener('submit', () => keys().forEach((key) => localStorage.removeItem(key)));
