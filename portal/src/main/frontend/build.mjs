// Bundles the portal's styles and scripts into <output>/static/assets, under names that carry the hash of the content,
// and writes <output>/frontend/assets.properties, by which the page frame finds them.
// Called by Maven; does nothing when no input changed since the last time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2] ?? join(here, '../../../target/classes');
const assets = join(output, 'static/assets');
const manifest = join(output, 'frontend/assets.properties');
const stamp = join(output, 'frontend/inputs.sha256');

const inputs = hashOf(['package.json', 'package-lock.json', 'build.mjs', ...filesIn('css'), ...filesIn('js')]);
if (existsSync(manifest) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) {
  process.exit(0);
}
installPackages();
await bundle();
writeFileSync(stamp, inputs);

/** node_modules follow the lock file; they are left alone while it stays the same. */
function installPackages() {
  const installed = join(here, 'node_modules/.installed');
  const wanted = hashOf(['package-lock.json']);
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) {
    return;
  }
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(installed, wanted);
}

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(assets, { recursive: true, force: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: { app: 'js/app.js', style: 'css/style.css' },
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    external: ['data:*'],
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  writeManifest(result.metafile);
  compress();
  const parts = partsOf(result.metafile);
  writeLicences(parts);
  writeBillOfMaterials(parts);
}

function writeManifest(metafile) {
  const names = { 'js/app.js': 'script', 'css/style.css': 'style' };
  const lines = Object.entries(metafile.outputs)
    .filter(([, made]) => made.entryPoint in names)
    .map(([file, made]) => `${names[made.entryPoint]}=${basename(file)}\n`);
  mkdirSync(dirname(manifest), { recursive: true });
  writeFileSync(manifest, lines.sort().join(''));
}

/** The server sends these beside the plain files, so that nothing is compressed while people wait. */
function compress() {
  for (const name of readdirSync(assets).filter((file) => /\.(css|js)$/.test(file))) {
    const content = readFileSync(join(assets, name));
    writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content));
  }
}

/** Which packages went into the bundle: read from the packages themselves. */
function partsOf(metafile) {
  const names = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) {
      names.add(found[1]);
    }
  }
  return [...names].sort().map((name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')));
}

function writeLicences(parts) {
  const lines = parts.map((part) => `${part.name} ${part.version}: ${part.license}\n`);
  writeFileSync(
    join(assets, 'THIRD-PARTY.txt'),
    `${lines.join('')}Fira Sans (in @kern-ux/native): SIL Open Font License 1.1\n`,
  );
}

/** The same for programs that look for known vulnerabilities, in CycloneDX; it lies beside the list of the jars. */
function writeBillOfMaterials(parts) {
  const locked = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')).packages;
  const components = parts.map(({ name, version, license }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const [, hash] = locked[`node_modules/${name}`].integrity.split('sha512-');
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      licenses: [{ expression: license }],
      hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
    };
  });
  const folder = join(output, 'META-INF/sbom');
  mkdirSync(folder, { recursive: true });
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components };
  writeFileSync(join(folder, 'frontend.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}

function filesIn(folder) {
  return readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(here.length + 1))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file).update('\0').update(readFileSync(join(here, file))).update('\0');
  }
  return hash.digest('hex');
}
