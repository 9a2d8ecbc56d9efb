import type { BelievedFact } from '../../journey/belief/history.js';
import type { Holder } from '../rule.js';

type Asked = BelievedFact<'AdviceRequested'>;
type Received = BelievedFact<'AdviceReceived'>;
type Party = NonNullable<Asked['data']['from']>;

/** Who gives each kind of advice. SEND Regs 2014 reg 6(1)(a) to (h); (d) is the authority's educational psychologist. */
const BY_KIND: Readonly<Record<Asked['data']['advice'], Holder>> = {
  a: 'family',
  b: 'setting',
  c: 'health',
  d: 'authority',
  e: 'social-care',
  f: 'authority',
  g: 'authority',
  h: 'authority',
};
const BY_PARTY: Readonly<Record<Party, Holder | undefined>> = {
  parent: 'family',
  'young-person': 'family',
  child: 'family',
  setting: 'setting',
  authority: 'authority',
  health: 'health',
  'social-care': 'social-care',
  other: undefined,
};

const KIND_OF_EPISODE = /^advice ([a-h]) /;

/** Who gives the advice that an episode of A3 names by its letter. */
export const holderOfAdvice = (episode: string): Holder | undefined =>
  BY_KIND[KIND_OF_EPISODE.exec(episode)?.[1] as keyof typeof BY_KIND];

/** Who was asked for advice: whom the record names, else who gives that kind. */
export const adviceHolder = ({ data }: Asked): Holder =>
  (data.from === undefined ? undefined : BY_PARTY[data.from]) ?? BY_KIND[data.advice];

/** Whether advice received is the answer to a request for it. */
export const isAdviceFor = (received: Received, asked: Asked): boolean =>
  received.data.advice === asked.data.advice &&
  received.latestOn >= asked.latestOn &&
  (received.data.from === undefined ||
    asked.data.from === undefined ||
    received.data.from === asked.data.from);
