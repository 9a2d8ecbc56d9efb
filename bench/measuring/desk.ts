import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { createCodec } from '../../src/event-store/codec/codec.js';
import { createCommandHandler } from '../../src/event-store/command-handler.js';
import { openLog } from '../../src/event-store/open-log.js';
import { openLogReader } from '../../src/event-store/log-reader.js';
import type { EventStore, StoredEvent } from '../../src/event-store/port.js';
import { catalogue, definitionOf } from '../../src/journey/catalogue.js';
import { createJourneyDesk } from '../../src/journey/journey-desk.handlers.js';
import type { Recorded } from '../../src/journey/journey-desk.handlers.js';
import { commandHandlers, inContext, JOURNEY_DESK } from '../../src/journey/journey.handlers.js';
import type { InContext } from '../../src/journey/journey.handlers.js';
import { systemClock } from '../../src/web/clock.js';
import { RecordViews } from '../../src/journey/identification/record-views.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';

/** A log with the command bus over it, as the application has it, and nothing else. */
export interface Desk {
  /** Registers a child. @returns its id */
  register(): Promise<string>;
  /** One thing said of a child, with one sealed field. @param nth how often this was said of that child before */
  command(child: string, nth: number): InContext<RecordViews>;
  /** Commands for a round of a bench, the children in turn. @param from how many were said in the rounds before */
  commandsInTurn(children: readonly string[], from: number, count: number): InContext<RecordViews>[];
  /** Sends a command over the bus. */
  say(command: InContext<RecordViews>): Promise<Recorded>;
  /** Forgets what is in memory of a child's stream. */
  forget(child: string): void;
  /** Everything appended to the folder's own log after a position. */
  eventsAfter(position: string): StoredEvent[];
  head(): Promise<string>;
  close(): Promise<void>;
}

const TODAY = '2026-11-02';
const BORN = '2010-05-04';
const VIEWS =
  'I would like to stay with my friends, to learn to travel by bus on my own, and to be asked before anything changes.';

@Module({})
class BusModule {}

const busOver = (desk: ReturnType<typeof createJourneyDesk>): DynamicModule => ({
  module: BusModule,
  imports: [CqrsModule.forRoot()],
  providers: [...commandHandlers, { provide: JOURNEY_DESK, useValue: desk }],
});

const dayAfterBirth = (days: number): string =>
  new Date(Date.parse(BORN) + (days + 1) * 86_400_000).toISOString().slice(0, 10);

/**
 * @param maxEventsInMemory 0 keeps nothing, so that each command reads its stream first
 * @param elsewhere keeps the events in place of the folder, which then holds the keys alone
 */
export const openDesk = async (
  dir: string,
  maxEventsInMemory?: number,
  elsewhere?: EventStore,
): Promise<Desk> => {
  const log = await openLog(dir, { mode: 'write', ...(elsewhere && { logId: elsewhere.logId }) });
  const { keys } = log;
  const store = elsewhere ?? log.store;
  const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
  const codec = createCodec({ logId: store.logId, definitions, secretOf: (id) => keys.secretOf(id) });
  const handler = createCommandHandler({
    ...{ store, codec, keys, clock: systemClock },
    lastRecordedAt: log.lastRecordedAt,
    versionOf: (type) => definitionOf(type)?.version ?? 1,
    ...(maxEventsInMemory !== undefined && { maxEventsInMemory }),
  });
  const desk = createJourneyDesk({ handler, claims: keys.claims, keys, store, codec });
  const app = await NestFactory.createApplicationContext(busOver(desk), { logger: false });
  await app.init();
  const bus = app.get(CommandBus);
  const context = () => ({
    ...{ commandId: randomUUID(), source: 'graphql', role: 'case-officer', purpose: 'direct-care' },
    ...{ recordedBy: 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11', organisation: 'E08000025' },
  });
  const reader = openLogReader(log.path);
  const command: Desk['command'] = (child, nth) => {
    const said = { whose: 'child', views: VIEWS, recordedOn: dayAfterBirth(nth) } as const;
    return inContext(new RecordViews(child, said, TODAY), context());
  };
  return {
    register: async () => {
      const said = { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: BORN };
      const command = new RegisterChild(randomUUID(), said, TODAY);
      return (await bus.execute<RegisterChild, Recorded>(inContext(command, context()))).childId;
    },
    command,
    commandsInTurn: (children, from, count) =>
      Array.from({ length: count }, (_, i) =>
        command(children[(from + i) % children.length]!, Math.floor((from + i) / children.length)),
      ),
    say: (command) => bus.execute<RecordViews, Recorded>(command),
    forget: (child) => handler.forget(`child-${child}`),
    eventsAfter: (after) => [...reader.all({ after })],
    head: () => store.head(),
    close: async () => {
      await app.close();
      reader.close();
      await log.close();
    },
  };
};
