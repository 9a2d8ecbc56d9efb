import { importLog } from '../../test/support/import-log.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';
import { importFiles } from './import-files.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

describe('a return of another authority', () => {
  it('is refused where that authority began the log while this one was being read, and nothing of it is loaded', async () => {
    const theirs = log.file('theirs.xml', sen2Xml([pip], { authority: '330' }));
    const { store } = log.services;
    let isBegun = false;
    // Another process imports right after this one has looked whose log it is.
    const services = {
      ...log.services,
      store: {
        ...store,
        readStream: async (...asked: Parameters<typeof store.readStream>) => {
          const found = await store.readStream(...asked);
          if (asked[0] === 'authority' && !isBegun) {
            isBegun = true;
            await log.import(log.file('ours.xml', sen2Xml([pip])));
          }
          return found;
        },
      },
    };
    const late = importFiles([theirs], { report: () => undefined }, services);
    await expect(late).rejects.toThrow(
      /^This log is of authority 999 since a moment ago, and the file is of authority 330\. .*EVENT_STORE_URL/,
    );
    expect(await log.children()).toHaveLength(1);
    const authority = log.services.codec.decodeStream(await store.readStream('authority'));
    expect(authority.filter(({ type }) => type === 'ReturnLoaded')).toHaveLength(1);
  });
});
