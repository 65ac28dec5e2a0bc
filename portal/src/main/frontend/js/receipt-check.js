// The files to be checked stay on the reader's machine: only their checksums go into the form. Receipt and files may be
// dropped together; the first PDF is taken for the receipt when there is none yet.
import { Sha256 } from './sha256.js';
import { fill, percent } from './words.js';

const CHUNK = 4 * 1024 * 1024;

export function start() {
  const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-receipt-check]'));
  const receipt = /** @type {HTMLInputElement} */ (form.querySelector('#beleg'));
  const files = /** @type {HTMLInputElement} */ (form.querySelector('#dateien'));
  files.addEventListener('change', () => add(form, [...(files.files ?? [])]));
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('drop--over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('drop--over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('drop--over');
    const dropped = [...(event.dataTransfer?.files ?? [])];
    const first = receipt.files?.length ? undefined : dropped.find((file) => file.name.toLowerCase().endsWith('.pdf'));
    if (first) {
      const list = new DataTransfer();
      list.items.add(first);
      receipt.files = list.files;
    }
    add(form, dropped.filter((file) => file !== first));
  });
}

/** @param {HTMLFormElement} form @param {File[]} files */
async function add(form, files) {
  const text = /** @type {HTMLTextAreaElement} */ (form.querySelector('#pruefsummen'));
  const note = /** @type {HTMLElement} */ (form.querySelector('[data-hashing]'));
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button[type="submit"]'));
  button.disabled = true;
  for (const file of files) {
    const sum = await checksum(file, (share) => {
      note.textContent = fill(note.dataset.running, { m: file.name, p: percent(share) });
    });
    text.value += `${text.value && !text.value.endsWith('\n') ? '\n' : ''}${sum}  ${file.name}\n`;
  }
  note.textContent = files.length ? fill(note.dataset.done, { n: files.length }) : '';
  button.disabled = false;
}

/** @param {File} file @param {(share: number) => void} progress */
async function checksum(file, progress) {
  const hash = new Sha256();
  for (let from = 0; from < file.size; from += CHUNK) {
    hash.update(new Uint8Array(await file.slice(from, from + CHUNK).arrayBuffer()));
    progress(Math.min(1, (from + CHUNK) / file.size));
  }
  return hash.hex();
}
