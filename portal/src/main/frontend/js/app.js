// Everything here makes pages that work without it more comfortable. The resumable upload alone needs it, and is
// loaded only where a page has a place for it.
import './pages.js';
import './theme.js';
import './menu.js';
import './connection.js';

if (document.querySelector('[data-uploads]')) {
  import('./uploads.js').then((uploads) => uploads.start());
}
