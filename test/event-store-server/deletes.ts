import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type {
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Inside } from './inside.js';

const nameIn = (request: DeleteReq | TombstoneReq): string =>
  Buffer.from(request.getOptions()!.getStreamIdentifier()!.getStreamName_asU8()).toString();

/** Deletes a stream softly, or for ever, as somebody may do with another program. */
export const deleting = ({ log, seen }: Inside) => {
  const remove: handleUnaryCall<DeleteReq, DeleteResp> = ({ request }, answer) => {
    seen.deletes += 1;
    log.deleteSoftly(nameIn(request));
    const done = new streams.DeleteResp();
    done.setNoPosition(new shared.Empty());
    answer(null, done);
  };
  const tombstone: handleUnaryCall<TombstoneReq, TombstoneResp> = ({ request }, answer) => {
    seen.deletes += 1;
    log.tombstone(nameIn(request));
    const done = new streams.TombstoneResp();
    done.setNoPosition(new shared.Empty());
    answer(null, done);
  };
  return { delete: remove, tombstone };
};
