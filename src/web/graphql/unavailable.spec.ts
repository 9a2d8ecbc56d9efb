import { GraphQLError } from 'graphql';
import { ClockBack } from '../../event-store/clock-guard.js';
import { ClockOff } from '../../event-store/clock-watch.js';
import { MirrorBehind } from '../../event-store/mirror/mirror-behind.js';
import { MirrorStopped } from '../../event-store/mirror/mirrored-store.js';
import { LogMoved, StoreUnavailable } from '../../event-store/port.js';
import { DatabaseProblem } from '../../postgres/database-problem.js';
import { formatErrors, tellError } from './format-errors.js';

const PLACE = 'store.example:2113';
const told = (originalError: Error) => {
  const logged: unknown[] = [];
  const error = new GraphQLError(originalError.message, { originalError });
  return { ...tellError(error, (_, fault) => logged.push(fault)), logged };
};

describe('what is away and not broken', () => {
  it.each([
    new StoreUnavailable(PLACE),
    new MirrorStopped(PLACE),
    new MirrorBehind(),
    new LogMoved(PLACE),
    new ClockOff(PLACE),
    new ClockBack(PLACE),
    new DatabaseProblem(`Nothing listens at ${PLACE}.`, 'ECONNREFUSED'),
  ])('is told as unavailable, without a place of the operator’s: %s', (error) => {
    const { message, extensions, logged } = told(error);
    expect(extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(message).toMatch(/again|another/);
    expect(message).not.toContain(PLACE);
    expect(logged).toEqual([]);
  });
  it('is answered with 503, so that a proxy asks another server', () => {
    const error = new GraphQLError('away', { originalError: new StoreUnavailable(PLACE) });
    const { statusCode } = formatErrors(() => undefined)({ data: null, errors: [error] });
    expect(statusCode).toBe(503);
  });
  it('is told apart from a query of ours that a database refused, which is a fault', () => {
    const ours = new DatabaseProblem('refused a query', '42P01', true);
    expect(told(ours)).toMatchObject({ extensions: { code: 'INTERNAL' }, logged: [ours] });
  });
  it('is told apart from any other fault', () => {
    expect(told(new Error('broken')).extensions.code).toBe('INTERNAL');
  });
});
