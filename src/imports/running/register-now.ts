import { compareText } from '../../domain/compare-text.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { RecordedFact } from '../../domain/envelope.js';
import type { Codec } from '../../event-store/codec/codec.js';
import type { EventStore } from '../../event-store/port.js';
import type { JourneyData } from '../../journey/catalogue.js';
import type { SettingLink } from '../register/link-of-row.js';
import type { RegisteredSetting } from '../register/setting-kinds.js';

type Description = Pick<JourneyData<'SettingDescribed'>, 'described' | 'successor'>;

/** A setting's URN, else its UKPRN. */
interface SettingNumber {
  readonly urn?: string;
  readonly ukprn?: string;
}

/** The register of settings as this log holds it. */
export interface Register {
  readonly size: number;
  /** What the register says of a setting on a day. */
  find(number: SettingNumber, on: PlainDate): RegisteredSetting | undefined;
  /** What a setting was on a day: by the last extract up to then, else by the first after. */
  describe(number: SettingNumber, on: PlainDate): Description | undefined;
}

const PAGE = 5_000;

const descriptionOf = ({
  kind,
  phase,
  lowAge,
  highAge,
  registerType,
}: RegisteredSetting): Description['described'] => ({
  ...{ kind, phase },
  ...(lowAge !== undefined && { lowAge }),
  ...(highAge !== undefined && { highAge }),
  ...(registerType !== undefined && { registerType }),
});

/** The one setting that took its place; a school that was split has none. */
const successorOf = (links: readonly SettingLink[] | undefined): string | undefined => {
  const after = links?.filter(({ linkType }) => linkType.toLowerCase().startsWith('successor')) ?? [];
  return after.length === 1 ? after[0]!.linkUrn : undefined;
};

const onDay = (extracts: readonly RegisteredSetting[], on: PlainDate): RegisteredSetting => {
  const before = extracts.filter(({ asAt }) => asAt <= on);
  return before.at(-1) ?? extracts[0]!;
};

/** Takes in what `setting-` streams say. */
const createRegister = () => {
  const settings = new Map<string, RegisteredSetting[]>();
  const links = new Map<string, SettingLink[]>();
  const urnOf = new Map<string, string>();
  const take = ({ type, data }: Pick<RecordedFact, 'type' | 'data'>): void => {
    if (type === 'SettingLinked') {
      const link = data as SettingLink;
      links.set(link.urn, [...(links.get(link.urn) ?? []), link]);
    }
    if (type !== 'SettingRegistered') return;
    const setting = data as RegisteredSetting;
    const extracts = [...(settings.get(setting.urn) ?? []), setting];
    extracts.sort((a, b) => compareText(a.asAt, b.asAt));
    settings.set(setting.urn, extracts);
    if (setting.ukprn !== undefined) urnOf.set(setting.ukprn, setting.urn);
  };
  const numberOf = ({ urn, ukprn }: SettingNumber): string => urn ?? urnOf.get(ukprn ?? '') ?? '';
  const register: Register = {
    get size() {
      return settings.size;
    },
    find: (number, on) => {
      const extracts = settings.get(numberOf(number));
      return extracts && onDay(extracts, on);
    },
    describe: (number, on) => {
      const setting = register.find(number, on);
      if (!setting) return undefined;
      const successor = successorOf(links.get(numberOf(number)));
      return { described: descriptionOf(setting), ...(successor !== undefined && { successor }) };
    },
  };
  return { register, take };
};

/** Reads the register out of the log. */
export const readRegister = async (store: EventStore, codec: Codec): Promise<Register> => {
  const { register, take } = createRegister();
  for (let after: string | undefined; ;) {
    const page = await store.readAll({
      prefix: 'setting-',
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    codec.decode(page, () => false).forEach(take);
    if (page.length < PAGE) return register;
    after = page.at(-1)!.position;
  }
};
