import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { journeyFacts } from '../journey/catalogue.js';
import { connectionOf } from '../web/graphql/connection.js';
import { DateTimeScalar, EventDataScalar, PartialDateScalar } from '../web/graphql/scalars.js';

/** Every type of event that may stand in a child's stream, under its own name. */
export const JourneyEventType = Object.fromEntries(Object.keys(journeyFacts).map((type) => [type, type]));
registerEnumType(JourneyEventType, {
  name: 'JourneyEventType',
  description: 'The types of events of a journey.',
});

const KnownFrom = { HERE: 'here', SOURCE: 'source' } as const;
registerEnumType(KnownFrom, {
  name: 'KnownFrom',
  description:
    'Who says when the records first held a fact: HERE, this service; SOURCE, the source that reported it.',
});

export const KnownPrecision = { INSTANT: 'instant', DAY: 'day', BY: 'by' } as const;
registerEnumType(KnownPrecision, {
  name: 'KnownPrecision',
  description:
    'INSTANT: exact. DAY: only the day is known. BY: known at the latest then, as from a yearly return.',
});

/** One event of a child's stream, as it was recorded. */
@ObjectType({ description: 'One event of a child’s stream, as it was recorded.' })
export class JourneyEvent {
  @Field(() => ID)
  id!: string;
  @Field(() => JourneyEventType)
  type!: string;
  @Field(() => Int, { description: 'The version of its fields.' })
  schemaVersion!: number;
  @Field(() => PartialDateScalar, { description: 'When it happened in the child’s life.' })
  occurredOn!: string;
  @Field(() => Boolean, {
    description: 'True: occurredOn is only the latest day on which it can have happened.',
  })
  occurredBy!: boolean;
  @Field(() => DateTimeScalar, { description: 'When the authority’s records first held it.' })
  knownAt!: string;
  @Field(() => KnownFrom)
  knownFrom!: string;
  @Field(() => KnownPrecision)
  knownPrecision!: string;
  @Field(() => DateTimeScalar, { description: 'When this service recorded it.' })
  recordedAt!: string;
  @Field(() => String, {
    description: 'Where it came from: page, graphql, command-line, or the name of a source.',
  })
  source!: string;
  @Field(() => ID, { nullable: true, description: 'The event that this one replaces, by a correction.' })
  replaces?: string;
  @Field(() => EventDataScalar)
  data!: unknown;
}

/** An event with what the record keeps about who wrote it, when and where. */
@ObjectType({ description: 'An event with what is kept about who recorded it and where it stands.' })
export class AuditEntry {
  @Field(() => JourneyEvent)
  event!: JourneyEvent;
  @Field(() => String, { description: 'Its position, as atPosition takes it.' })
  position!: string;
  @Field(() => Int, { description: 'Its place in the child’s stream, from 0.' })
  revision!: number;
  @Field(() => ID, { nullable: true, description: 'Who typed it: an opaque id.' })
  recordedBy?: string;
  @Field(() => ID, { nullable: true, description: 'Who did what it tells: an opaque id.' })
  actedBy?: string;
  @Field(() => String, { nullable: true, description: 'Their role then.' })
  role?: string;
  @Field(() => String, { nullable: true, description: 'Their organisation then.' })
  organisation?: string;
  @Field(() => String, { nullable: true })
  purpose?: string;
  @Field(() => ID, { description: 'One action of a person, or one file, has one.' })
  correlationId!: string;
  @Field(() => String, { nullable: true, description: 'What the source itself calls it.' })
  sourceRef?: string;
}

@ObjectType()
export class JourneyConnection extends connectionOf('Journey', JourneyEvent) {}
@ObjectType()
export class AuditTrailConnection extends connectionOf('AuditTrail', AuditEntry) {}
