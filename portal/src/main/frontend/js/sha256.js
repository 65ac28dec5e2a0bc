// SHA-256 (FIPS 180-4) piece by piece: the browser's own wants a whole file in memory, and a video does not fit there.

/** The first 32 bits of the fractional part of a root of the first primes. @param {number} root @param {number} count */
function fractions(root, count) {
  const words = new Int32Array(count);
  for (let n = 2, found = 0; found < count; n++) {
    if (isPrime(n)) {
      const power = n ** (1 / root);
      words[found++] = Math.floor((power - Math.floor(power)) * 2 ** 32) | 0;
    }
  }
  return words;
}

/** @param {number} n */
function isPrime(n) {
  for (let d = 2; d * d <= n; d++) {
    if (n % d === 0) {
      return false;
    }
  }
  return true;
}

const START = fractions(2, 8);
const ROUND = fractions(3, 64);

const WORDS = new Int32Array(64);

export class Sha256 {
  #state = START.slice();
  #rest = new Uint8Array(64);
  #filled = 0;
  #length = 0;

  /** @param {Uint8Array} bytes */
  update(bytes) {
    this.#length += bytes.length;
    let from = 0;
    if (this.#filled) {
      from = Math.min(64 - this.#filled, bytes.length);
      this.#rest.set(bytes.subarray(0, from), this.#filled);
      this.#filled += from;
      if (this.#filled < 64) {
        return;
      }
      compress(this.#state, this.#rest, 0);
    }
    for (; from + 64 <= bytes.length; from += 64) {
      compress(this.#state, bytes, from);
    }
    this.#rest.set(bytes.subarray(from));
    this.#filled = bytes.length - from;
  }

  /** Ends the hash: lower-case hex. */
  hex() {
    const bits = this.#length * 8;
    const padding = new Uint8Array(((119 - (this.#length % 64)) % 64) + 9);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(padding.length - 4, bits % 2 ** 32);
    this.update(padding);
    return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** @param {Int32Array} state @param {Uint8Array} bytes @param {number} from */
function compress(state, bytes, from) {
  const w = WORDS;
  for (let i = 0, j = from; i < 16; i++, j += 4) {
    w[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}
