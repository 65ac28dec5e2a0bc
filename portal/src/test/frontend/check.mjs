// Opens each page of target/preview in Chromium, light and dark, wide and narrow, takes a screenshot into
// target/preview/shots and lets axe-core look at it. Fails on any finding, on a page wider than its window and on
// anything the console complains about (such as the content security policy).
// node check.mjs [part of a page's name]
import { readFileSync, mkdirSync, mkdtempSync, readdirSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const axe = readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const shots = join(target, 'preview/shots');
const wanted = process.argv[2] ?? '';
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const file = [join(target, 'preview', path), join(target, 'classes/static', path)].find((place) => existsSync(place));
  if (!file || path === '/') {
    // What pages ask for by themselves, such as who else is here.
    response.writeHead(204).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'content-security-policy': policy });
  response.end(readFileSync(file));
}).listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));
const origin = `http://127.0.0.1:${server.address().port}`;

mkdirSync(shots, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'check-'));
const pages = readdirSync(join(target, 'preview')).filter((file) => file.endsWith('.html') && file.includes(wanted));
let findings = 0;
const seen = new Set();
for (const theme of ['light', 'dark']) {
  const browser = await chromium.launchPersistentContext(join(profile, theme), {
    executablePath: '/usr/bin/chromium',
    colorScheme: theme,
    reducedMotion: 'reduce',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      report(page, `console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => report(page, `script: ${error.message}`));
  for (const file of pages) {
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${origin}/${file}`, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await look(page, `${file.replace('.html', '')}-${width}-${theme}`, file.includes('.en.'));
    }
  }
  await browser.close();
}
server.close();
console.log(`${pages.length} pages, ${findings} findings`);
process.exit(findings ? 1 : 0);

async function look(page, name, checkOnly) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) {
    report(page, `${name}: ${wide} px wider than the window`);
  }
  // eval through the protocol is not bound by the page's policy.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  for (const violation of violations) {
    report(page, `${name}: ${violation.id}: ${violation.help}\n    ${violation.nodes.slice(0, 4).map((node) => `${node.html.slice(0, 160)} | ${node.failureSummary?.split('\n')[1] ?? ''}`).join('\n    ')}`);
  }
  if (!checkOnly) {
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  }
}

function report(page, text) {
  findings++;
  const kind = text.replace(/^\S+: /, '');
  if (!seen.has(kind)) {
    seen.add(kind);
    console.log(`${new URL(page.url()).pathname}  ${text}`);
  }
}
