import { CHILD_STREAMS } from '../../domain/child-stream.js';
import type { Known, RecordedFact } from '../../domain/envelope.js';
import type { JourneyData } from '../../journey/catalogue.js';
import type { ImportServices } from '../importing.js';
import { described, namingTypes, placeName, placesNamed } from './describe.js';
import type { NamedPlace } from './describe.js';
import { IN_FLIGHT } from './loading.js';
import type { Loading } from './loading.js';
import { createPool } from './pool.js';
import { readRegister } from './register-now.js';
import { reportToChild } from './report-to-child.js';

const PAGE = 10_000;

/** Places of one child: those that facts name, by the event that names them, and those described already. */
interface Places {
  readonly named: Map<string, NamedPlace[]>;
  /** With the successor that was known. */
  readonly described: Map<string, string | undefined>;
}

const knownOf = ({ knownAt, knownFrom, knownPrecision }: Known): Known => ({
  knownAt,
  knownFrom,
  knownPrecision,
});

const note = (places: Places, event: RecordedFact): void => {
  if (namingTypes.has(event.type)) {
    const named = placesNamed(event, knownOf(event));
    if (named.length > 0) places.named.set(event.id, named);
  }
  if (event.type === 'SettingDescribed') {
    const data = event.data as JourneyData<'SettingDescribed'>;
    places.described.set(placeName({ ...data, occurredOn: event.occurredOn }), data.successor);
  }
  if (event.type !== 'SourceReported') return;
  // A fact that another return said too was seen on that one's day as well, and perhaps known earlier.
  for (const said of (event.data as JourneyData<'SourceReported'>).restates) {
    const [named] = places.named.get(said.event) ?? [];
    if (!named) continue;
    const { occurredOn, occurredBy } = said;
    const again = places.named.get(said.event)!.filter(({ known }) => known === named.known);
    const seen = again.map((place) => ({ ...place, occurredOn, occurredBy, known: knownOf(said) }));
    places.named.set(said.event, [...places.named.get(said.event)!, ...seen]);
  }
};

const readPlaces = async ({ store, codec, keys }: ImportServices): Promise<Map<string, Places>> => {
  const children = new Map<string, Places>();
  for (let after: string | undefined; ;) {
    const page = await store.readAll({
      prefix: CHILD_STREAMS,
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    const wanted = page.filter(
      ({ type }) => namingTypes.has(type) || type === 'SettingDescribed' || type === 'SourceReported',
    );
    await keys.refresh(); // before what other processes sealed is opened
    for (const event of codec.decode(wanted, () => false)) {
      let places = children.get(event.stream);
      if (!places) children.set(event.stream, (places = { named: new Map(), described: new Map() }));
      note(places, event);
    }
    if (page.length < PAGE) return children;
    after = page.at(-1)!.position;
  }
};

/** Each place by its name, as known from its earliest statement. */
const earliest = (places: Places): Map<string, NamedPlace> => {
  const found = new Map<string, NamedPlace>();
  for (const place of [...places.named.values()].flat()) {
    const before = found.get(placeName(place));
    if (!before || place.known.knownAt < before.known.knownAt) found.set(placeName(place), place);
  }
  return found;
};

/**
 * Tells every child's record what its settings are, now that the register has come: with the date and the moment of
 * the facts that name them, so that it does not matter which was loaded first. @returns the number of events added
 */
export const describeHeld = async (loading: Loading, file: string): Promise<number> => {
  const { store, codec } = loading.services;
  const register = await readRegister(store, codec);
  const pool = createPool(IN_FLIGHT);
  let events = 0;
  for (const [stream, places] of await readPlaces(loading.services)) {
    const facts = [...earliest(places)].flatMap(([name, place]) => {
      const fact = described(place, register, 0);
      if (fact?.type !== 'SettingDescribed') return [];
      const same = places.described.has(name) && places.described.get(name) === fact.data.successor;
      return same ? [] : [fact];
    });
    if (facts.length === 0) continue;
    const load = { stream, facts, covers: [] };
    await pool.begin(async () => {
      const added = await reportToChild(load, { file, row: 0 }, loading);
      events += added;
    });
  }
  await pool.drain();
  return events;
};
