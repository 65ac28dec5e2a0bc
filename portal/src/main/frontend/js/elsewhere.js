// Long work that ends while somebody looks at another tab: the title of this one says so until it is looked at again,
// and a notification does where it was asked for.

/** @param {string} text @param {{ well: boolean, tag?: string }} about whether it ended well, and what it was */
export function tellElsewhere(text, { well, tag }) {
  if (!document.hidden) {
    return;
  }
  const title = document.title;
  document.title = `${well ? '✓' : '!'} ${text}`;
  document.addEventListener('visibilitychange', () => (document.title = title), { once: true });
  if ('Notification' in window && Notification.permission === 'granted') {
    const note = new Notification(title, { body: text, tag });
    note.addEventListener('click', () => {
      window.focus();
      note.close();
    });
  }
}
