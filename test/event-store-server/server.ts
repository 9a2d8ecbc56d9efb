import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { batchAppend } from './appends.js';
import { deleting } from './deletes.js';
import { noFaults, nothingSeen } from './faults.js';
import type { Inside } from './inside.js';
import { read } from './reads.js';
import { createServerLog } from './server-log.js';

export interface ServerOptions {
  readonly tls?: { readonly key: Buffer; readonly certificate: Buffer };
  /** The only user; left out: everybody. */
  readonly user?: { readonly name: string; readonly password: string };
  /** Answers every call as one that is not there. */
  readonly services?: 'none';
}

/** A stand-in for an event store on loopback: it speaks the vendor's protocol and does what is known of the real one. */
export interface EventStoreServer extends Omit<Inside, 'allows'> {
  readonly port: number;
  /** Connection string without certificates. */
  readonly url: string;
  /** Listens again on the same port, with what lay on the disk. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const METHODS = ['read', 'append', 'batchappend', 'delete', 'tombstone'];

const supported = () => {
  const message = new features.SupportedMethods();
  message.setEventStoreServerVersion('24.6.0');
  for (const name of METHODS) {
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name);
    message.addMethods(method);
  }
  return message;
};

/** One member, which leads: what a client asks that was given a cluster. */
const cluster = (port: number) => {
  const member = new gossip.MemberInfo();
  const endPoint = new gossip.EndPoint();
  endPoint.setAddress('127.0.0.1');
  endPoint.setPort(port);
  const id = new shared.UUID();
  id.setString('0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11');
  member.setInstanceId(id);
  member.setState(gossip.MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endPoint);
  const message = new gossip.ClusterInfo();
  message.addMembers(member);
  return message;
};

type Answer = (error: null, message: unknown) => void;
type Refuse = (error: { code: number; details: string }) => void;

const addServices = (grpc: Server, inside: Inside, portOf: () => number): void => {
  const add = (service: unknown, handlers: UntypedServiceImplementation): void =>
    grpc.addService(service as ServiceDefinition, handlers);
  add(streamsGrpc.StreamsService, {
    read: read(inside) as never,
    batchAppend: batchAppend(inside) as never,
    append: ((_call: unknown, refuse: Refuse) =>
      refuse({ code: status.UNIMPLEMENTED, details: 'Appends come in batches here.' })) as never,
    ...(deleting(inside) as UntypedServiceImplementation),
  });
  add(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: ((_call: unknown, answer: Answer) =>
      void Promise.resolve(inside.faults.frozen).then(() => answer(null, supported()))) as never,
  });
  add(gossipGrpc.GossipService, {
    read: ((_call: unknown, answer: Answer) => answer(null, cluster(portOf()))) as never,
  });
};

const credentialsOf = ({ tls }: ServerOptions): ServerCredentials =>
  tls
    ? ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }])
    : ServerCredentials.createInsecure();

const bind = (grpc: Server, port: number, options: ServerOptions): Promise<number> =>
  new Promise((resolve, reject) =>
    grpc.bindAsync(`127.0.0.1:${port}`, credentialsOf(options), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );

/** A port that was just left may take a moment to be free. */
const listen = async (
  port: number,
  make: () => Server,
  options: ServerOptions,
): Promise<[Server, number]> => {
  for (;;) {
    const grpc = make();
    try {
      return [grpc, await bind(grpc, port, options)];
    } catch (error) {
      if (port === 0 || !String(error).includes('EADDRINUSE')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
};

export const startEventStoreServer = async (options: ServerOptions = {}): Promise<EventStoreServer> => {
  const { user } = options;
  const wanted = user && `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`;
  let grpc: Server | undefined;
  let port = 0;
  const inside: Inside = {
    log: createServerLog(),
    faults: noFaults(),
    seen: nothingSeen(),
    allows: (metadata) => wanted === undefined || metadata.get('authorization')[0] === wanted,
    die: () => {
      grpc?.forceShutdown();
      grpc = undefined;
    },
  };
  const start = async (): Promise<void> => {
    const make = (): Server => {
      const made = new Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 });
      if (options.services !== 'none') addServices(made, inside, () => port);
      return made;
    };
    [grpc, port] = await listen(port, make, options);
  };
  await start();
  return {
    ...inside,
    port,
    url: `esdb://127.0.0.1:${port}?tls=false`,
    restart: start,
    stop: async () => inside.die(),
  };
};
