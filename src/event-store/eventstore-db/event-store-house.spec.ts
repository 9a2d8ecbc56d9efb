import { hostsOf } from './event-store-house.js';

describe('how an event store is called in sentences, and in the houses of a log', () => {
  it.each([
    ['esdb://host:2113?tls=false', 'host:2113'],
    ['esdb+discover://name', 'name'],
    ['esdb://one:2113,two:2113?tls=true', 'one:2113,two:2113'],
    ['esdb://admin:Tanglewood@host:2113/?tls=true', 'host:2113'],
  ])('says where it is: %s', (url, hosts) => expect(hostsOf(url)).toBe(hosts));

  // The client takes each of these: what stands before the at sign is the user's.
  it.each(['Tangle/wood', 'Tangle?wood', 'Tangle@wood', '/', '?x=@'])(
    'never shows a user or a password, as %s',
    (password) => expect(hostsOf(`esdb://admin:${password}@host:2113?tls=true`)).toBe('host:2113'),
  );
});
