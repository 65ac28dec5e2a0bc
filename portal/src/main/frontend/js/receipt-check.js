// Receipt and files may be dropped anywhere on the page: the first PDF is taken for the receipt when there is none yet.
export function start() {
  const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-receipt-check]'));
  const receipt = /** @type {HTMLInputElement} */ (form.querySelector('input[name="beleg"]'));
  const files = /** @type {HTMLInputElement} */ (form.querySelector('input[name="dateien"]'));
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
      receipt.files = listOf([first]);
    }
    const others = dropped.filter((file) => file !== first);
    if (others.length) {
      files.files = listOf([...(files.files ?? []), ...others]);
    }
  });
}

/** @param {File[]} chosen */
function listOf(chosen) {
  const list = new DataTransfer();
  chosen.forEach((file) => list.items.add(file));
  return list.files;
}
