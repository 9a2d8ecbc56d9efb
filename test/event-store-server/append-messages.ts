import shared from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { BatchAppendResp as Response } from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { identifier } from './messages.js';
import type { Expected, Outcome, Proposed } from './server-log.js';

/** The server refuses an append of more, counting the data of its events. */
export const MOST_BYTES = 1_048_576;

/** One append as its requests gave it. */
export interface Collected {
  readonly correlation: string;
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
}

/** Undefined where any revision would do: nothing here says so, and what a server makes of repeats then is not known. */
export const expectedOf = (
  options: InstanceType<typeof streams.BatchAppendReq.Options>,
): Expected | undefined => {
  if (options.hasAny() || options.hasStreamExists()) return undefined;
  return options.hasNoStream() ? -1 : Number(options.getStreamPosition());
};

export const proposedOf = (
  message: InstanceType<typeof streams.BatchAppendReq.ProposedMessage>,
): Proposed => ({
  id: message.getId()!.getString(),
  type: message.getMetadataMap().get('type')!,
  contentType: message.getMetadataMap().get('content-type')!,
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const errorOf = (name: string | undefined, details: Uint8Array, message: string) => {
  const packed = new any.Any();
  if (name === undefined) packed.pack(details, 'google.protobuf.Empty');
  else packed.pack(details, `event_store.client.${name}`);
  const error = new statusPb.Status();
  error.setMessage(message);
  error.setDetails(packed);
  return error;
};

const wrongVersion = (expected: Expected, current: number) => {
  const wrong = new shared.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === -1) wrong.setExpectedNoStream(new empty.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return errorOf('WrongExpectedVersion', wrong.serializeBinary(), 'WrongExpectedVersion');
};

const success = (revision: number, position: bigint | undefined) => {
  const message = new streams.BatchAppendResp.Success();
  message.setCurrentRevision(String(revision));
  if (position === undefined) message.setNoPosition(new empty.Empty());
  else {
    const place = new shared.AllStreamPosition();
    place.setCommitPosition(String(position));
    place.setPreparePosition(String(position));
    message.setPosition(place);
  }
  return message;
};

const answerTo = (append: Collected): Response => {
  const response = new streams.BatchAppendResp();
  const id = new shared.UUID();
  id.setString(append.correlation);
  response.setCorrelationId(id);
  response.setStreamIdentifier(identifier(append.stream));
  return response;
};

export const respond = (append: Collected, outcome: Outcome, withPosition = true): Response => {
  const response = answerTo(append);
  if (outcome.kind === 'wrong') response.setError(wrongVersion(append.expected, outcome.current));
  if (outcome.kind === 'deleted') {
    const deleted = new shared.StreamDeleted();
    deleted.setStreamIdentifier(identifier(append.stream));
    response.setError(errorOf('StreamDeleted', deleted.serializeBinary(), 'StreamDeleted'));
  }
  if (outcome.kind === 'success')
    response.setSuccess(success(outcome.revision, withPosition ? outcome.position : undefined));
  return response;
};

/** Refused in the server's words alone, as where it is not ready. */
export const unready = (append: Collected, message: string): Response =>
  refused(append, undefined, new empty.Empty().serializeBinary(), message);

export const timedOut = (append: Collected): Response =>
  refused(append, 'Timeout', new shared.Timeout().serializeBinary(), 'Timeout');

const refused = (
  append: Collected,
  name: string | undefined,
  details: Uint8Array,
  message: string,
): Response => {
  const response = answerTo(append);
  response.setError(errorOf(name, details, message));
  return response;
};

export const tooLarge = (append: Collected): Response => {
  const most = new shared.MaximumAppendSizeExceeded();
  most.setMaxappendsize(MOST_BYTES);
  return refused(append, 'MaximumAppendSizeExceeded', most.serializeBinary(), 'MaximumAppendSizeExceeded');
};
