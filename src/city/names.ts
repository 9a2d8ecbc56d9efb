import type { Random } from './random.js';

/** Invented words: no list of real names was used. */
const forenames = [
  ...['Abbern', 'Bellin', 'Corvo', 'Dallisan', 'Elswin', 'Fenna', 'Garrow', 'Hestia-Lu', 'Ivelin', 'Jorrel'],
  ...['Kestrin', 'Lumio', 'Merrick-Tal', 'Nivara', 'Oskarin', 'Pellam', 'Quilla', 'Rowanis', 'Sefti', 'Tavi'],
  ...[
    'Ulmer',
    'Vessa',
    'Wynter-Bel',
    'Xanthia',
    'Yorrin',
    'Zellie',
    'Amberlo',
    'Brisket',
    'Cindral',
    'Dovey',
  ],
  ...[
    'Emberly',
    'Fable',
    'Gossamer',
    'Harkin',
    'Indigo-Mo',
    'Juniper-Al',
    'Kitto',
    'Larkin',
    'Marlo',
    'Nettle',
  ],
  ...['Orrin', 'Pippin', 'Quarry', 'Rill', 'Saffri', 'Thistle', 'Umbra', 'Vireo', 'Wickham', 'Yarrow'],
] as const;

const beginnings = [
  ...['Amble', 'Bracken', 'Cobble', 'Dapple', 'Elder', 'Fiddle', 'Gorse', 'Hollow', 'Inkle', 'Jumble'],
  ...['Kettle', 'Lantern', 'Marsh', 'Nimble', 'Otter', 'Puddle', 'Quill', 'Ripple', 'Saddle', 'Tangle'],
  ...['Under', 'Velvet', 'Willow', 'Yonder', 'Zephyr', 'Bramble', 'Cinder', 'Drizzle', 'Ember', 'Feather'],
] as const;
const endings = [
  ...['wick', 'thorpe', 'worth', 'combe', 'shaw', 'fold', 'mere', 'stow', 'garth', 'holt'],
  ...['barrow', 'croft', 'dene', 'brook', 'stead', 'cote', 'lea', 'beck', 'mount', 'field'],
] as const;

/** A name in clear fiction; 30,000 in all, so that two children may share one. */
export const childName = (random: Random): { readonly surname: string; readonly forename: string } => ({
  surname: random.pick(beginnings) + random.pick(endings),
  forename: random.pick(forenames),
});

/** Word for a school or college, unlike its neighbours' up to 600 of a kind. */
export const placeName = (at: number): string =>
  beginnings[at % beginnings.length]! + endings[Math.floor(at / beginnings.length + at) % endings.length]!;

export const localities = [
  ...[
    'Northgate',
    'Eastmarsh',
    'Southfold',
    'Westbeck',
    'Harbourside',
    'Millfield',
    'Castle Ward',
    'Tanners End',
  ],
] as const;

/** ZZ is no postcode area of the United Kingdom. */
export const postcodeIn = (locality: number, random: Random): string =>
  `ZZ${locality + 1} ${random.whole(1, 9)}${random.pick(['AB', 'DE', 'HJ', 'LN', 'QX', 'WY'])}`;
