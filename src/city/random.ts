/** A source of chance that gives the same numbers for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** The place in the list, as often as its weight says; the weights need not add up to 1. */
  weighted(weights: readonly number[]): number;
  /** 32 random bits as 8 hexadecimal digits. */
  hex(): string;
}

// FNV-1a over UTF-16 code units, finished as MurmurHash3 does: spreads neighbouring seeds apart.
const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Mulberry32 (Tommy Ettinger, public domain), one independent stream for each text. */
export const randomOf = (...seed: readonly (string | number)[]): Random => {
  let state = seedOf(seed.join('/'));
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const next = (): number => bits() / 4_294_967_296;
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!,
    weighted: (weights) => pickWeighted(weights, next()),
    hex: () => bits().toString(16).padStart(8, '0'),
  };
};

const pickWeighted = (weights: readonly number[], at: number): number => {
  let rest = at * weights.reduce((sum, weight) => sum + weight, 0);
  for (let place = 0; place < weights.length; place += 1) {
    rest -= weights[place]!;
    if (rest < 0) return place;
  }
  return weights.length - 1;
};

/** A made-up opaque id in the form of a UUID. */
export const uuidFrom = (random: Random): string => {
  const digits = random.hex() + random.hex() + random.hex() + random.hex();
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};
