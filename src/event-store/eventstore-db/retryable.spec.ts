import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  TimeoutError,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { isRetryable, Unanswered } from './retryable.js';

const withCode = (code: number, message: string): Error => Object.assign(new Error(message), { code });
const made = <T extends Error>(error: T, code?: number): T =>
  code === undefined ? error : Object.assign(error, { code });
const wrongVersion = WrongExpectedVersionError.prototype;

describe('what may be tried again', () => {
  for (const [what, error] of [
    ['a connection that is lost, as the client has it', made(new UnavailableError(undefined, 'lost'))],
    [
      'a connection that is lost, as a bare error with a code',
      withCode(14, '14 UNAVAILABLE: Connection dropped'),
    ],
    [
      'a server that is starting, as an answer to a batch',
      new UnknownError(undefined, 'Could not recognize Server Is Not Ready'),
    ],
    [
      'a server that is starting, as the status of a call',
      withCode(14, '14 UNAVAILABLE: Server Is Not Ready'),
    ],
    ['a server that is busy', new UnknownError(undefined, 'Could not recognize Server Is Busy')],
    ['a call that the server reset', withCode(13, '13 INTERNAL: Received RST_STREAM with code 2')],
    ['a write after the end of a call', new UnknownError(undefined, 'write after end')],
    ['a deadline that passed', new DeadlineExceededError()],
    ['a write that the server timed out', new TimeoutError()],
    ['a call that the server cancelled', new CancelledError()],
    ['a call that was cut here', withCode(1, '1 CANCELLED: Cancelled on client')],
    ['a cluster in which no leader was found', new Error('Failed to discover after 10 attempts.')],
    [
      'a cluster that has no leader yet',
      new UnknownError(undefined, 'Could not recognize No leader info available in response'),
    ],
    ['a leader that is another one now', Object.assign(new Error(''), { type: 'not-leader' })],
    ['silence', new Unanswered('')],
  ] as const)
    it(`is ${what}`, () => {
      expect(isRetryable(error)).toBe(true);
    });
  for (const [what, error] of [
    [
      'a stream that stands elsewhere',
      Object.create(wrongVersion, { type: { value: 'wrong-expected-version' } }),
    ],
    ['an append that is too large', MaxAppendSizeExceededError.fromMaxAppendSize(1_048_576)],
    ['a stream that is not there', new StreamNotFoundError(undefined, 'child')],
    ['a stream that was deleted', StreamDeletedError.fromStreamName('child')],
    ['a user who may not', new AccessDeniedError()],
    ['a service that is not there', withCode(12, '12 UNIMPLEMENTED')],
    ['a fault of which nothing is known', new UnknownError()],
    ['an internal fault of another kind', withCode(13, '13 INTERNAL: something else')],
    ['a mistake of the caller', new RangeError('too large')],
    ['what is no error', 'lost'],
  ] as const)
    it(`is not ${what}`, () => {
      expect(isRetryable(error)).toBe(false);
    });
});
