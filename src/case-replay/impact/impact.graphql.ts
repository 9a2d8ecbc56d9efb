import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FactCorrected } from '../../journey/record/record.events.js';
import { enumName, enumOf } from '../../web/graphql/code-enum.js';
import { DateScalar, DateTimeScalar } from '../../web/graphql/scalars.js';
import { UnreadableReason } from '../../web/graphql/unreadable-reason.js';
import { CaseRisk, Duty } from '../duty.graphql.js';
import { JourneyEvent } from '../journey-event.graphql.js';
import { dutyDifferences, riskDifferences } from './what-differs.js';

const named = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [enumName(code), code]));

export const RecordChangeKind = {
  FACT_CORRECTED: 'FactCorrected',
  RECORDS_LINKED: 'RecordsLinked',
  RECORDS_UNLINKED: 'RecordsUnlinked',
  FACT_MOVED_TO_ANOTHER_CHILD: 'FactMovedToAnotherChild',
  FACT_RECEIVED_FROM_ANOTHER_CHILD: 'FactReceivedFromAnotherChild',
} as const;
registerEnumType(RecordChangeKind, {
  name: 'RecordChangeKind',
  description: 'How the record came to say otherwise of what it held already.',
});

/** The enum under which a correction is typed. */
const WrongIn = enumOf(FactCorrected.fields.wrong.codes!, 'CorrectFactWrong');

export const DutyDifference = named(dutyDifferences);
registerEnumType(DutyDifference, { name: 'DutyDifference' });
export const RiskDifference = named(riskDifferences);
registerEnumType(RiskDifference, { name: 'RiskDifference' });

@ObjectType({ description: 'Words that lie sealed under the child’s key.' })
export class SealedText {
  @Field(() => String, { nullable: true, description: 'Null where it can no longer be read.' })
  value?: string;
  @Field(() => UnreadableReason, { nullable: true, description: 'Why there is no value.' })
  unreadable?: string;
}

@ObjectType({ description: 'One duty as calculated then, and as it should have been.' })
export class DutyChange {
  @Field(() => [DutyDifference])
  differs!: readonly string[];
  @Field(() => Duty, { nullable: true, description: 'Null where it appeared.' })
  before?: Duty | undefined;
  @Field(() => Duty, { nullable: true, description: 'Null where it disappeared.' })
  after?: Duty | undefined;
}

@ObjectType({ description: 'One risk as calculated then, and as it should have been.' })
export class RiskChange {
  @Field(() => [RiskDifference])
  differs!: readonly string[];
  @Field(() => CaseRisk, { nullable: true, description: 'Null where it appeared.' })
  before?: CaseRisk | undefined;
  @Field(() => CaseRisk, { nullable: true, description: 'Null where it disappeared.' })
  after?: CaseRisk | undefined;
}

@ObjectType({
  description: 'What a correction did: calculated without it and with it, at one day and moment.',
})
export class CorrectionImpact {
  @Field(() => DateScalar)
  asEffectiveAt!: string;
  @Field(() => DateTimeScalar)
  asKnownAt!: string;
  @Field(() => [ID], { description: 'The events of the facts that were wrong.' })
  wrong!: readonly string[];
  @Field(() => [DutyChange], { description: 'The duties that differ.' })
  duties!: readonly DutyChange[];
  @Field(() => [RiskChange], { description: 'The risks that differ.' })
  risks!: readonly RiskChange[];
}

@ObjectType({
  description: 'A correction, a link of two records or a fact moved: the record says otherwise from then on.',
})
export class RecordCorrection {
  @Field(() => JourneyEvent)
  event!: JourneyEvent;
  @Field(() => RecordChangeKind)
  kind!: string;
  @Field(() => WrongIn, { nullable: true, description: 'Null for a link or a move.' })
  wrong?: string | undefined;
  @Field(() => SealedText, { nullable: true, description: 'Why. Null where none was given.' })
  reason?: SealedText | undefined;
  @Field(() => DateTimeScalar, { description: 'From when on the record says so.' })
  knownAt!: string;
  @Field(() => [ID], { description: 'The events that stand in the place of others.' })
  instead!: readonly string[];
}
