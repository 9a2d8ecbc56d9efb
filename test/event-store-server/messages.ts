import { Metadata, status } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadResp as Response } from '@eventstore/db-client/generated/streams_pb.js';
import type { Kept } from './server-log.js';

const { ReadResp } = streams;
const { RecordedEvent } = ReadResp.ReadEvent;
type RecordedEvent = InstanceType<typeof RecordedEvent>;

// 621355968000000000 ticks of 100 ns lie between the year 1 and 1970.
const TICKS = String(621_355_968_000_000_000n + 17_000_000_000_000_000n);

export const identifier = (stream: string) => {
  const message = new shared.StreamIdentifier();
  message.setStreamName(Buffer.from(stream).toString('base64'));
  return message;
};

const recorded = (event: Kept): RecordedEvent => {
  const message = new RecordedEvent();
  const id = new shared.UUID();
  id.setString(event.id);
  message.setId(id);
  message.setStreamIdentifier(identifier(event.stream));
  message.setStreamRevision(String(event.revision));
  message.setCommitPosition(String(event.position));
  message.setPreparePosition(String(event.position));
  message.getMetadataMap().set('type', event.type);
  message.getMetadataMap().set('content-type', event.contentType);
  message.getMetadataMap().set('created', TICKS);
  message.setData(event.data);
  message.setCustomMetadata(event.metadata);
  return message;
};

export const eventMessage = (event: Kept): Response => {
  const read = new ReadResp.ReadEvent();
  read.setEvent(recorded(event));
  read.setCommitPosition(String(event.position));
  const message = new ReadResp();
  message.setEvent(read);
  return message;
};

/** How a call ends that wants a stream which was deleted for ever. */
export const deletedStatus = (stream: string) => {
  const metadata = new Metadata();
  metadata.set('exception', 'stream-deleted');
  metadata.set('stream-name', stream);
  return { code: status.FAILED_PRECONDITION, details: `Event stream '${stream}' is deleted.`, metadata };
};

export const notFoundMessage = (stream: string): Response => {
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifier(stream));
  const message = new ReadResp();
  message.setStreamNotFound(notFound);
  return message;
};

export const confirmationMessage = (id: string): Response => {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(id);
  const message = new ReadResp();
  message.setConfirmation(confirmation);
  return message;
};

export const checkpointMessage = (position: bigint): Response => {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const message = new ReadResp();
  message.setCheckpoint(checkpoint);
  return message;
};

export const caughtUpMessage = (): Response => {
  const message = new ReadResp();
  message.setCaughtUp(new ReadResp.CaughtUp());
  return message;
};
