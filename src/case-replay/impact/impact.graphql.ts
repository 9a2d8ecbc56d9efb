import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FactCorrected } from '../../journey/record/record.events.js';
import { enumName, enumOf } from '../../web/graphql/code-enum.js';
import { DateScalar, DateTimeScalar } from '../../web/graphql/scalars.js';
import { UnreadableReason } from '../../web/graphql/unreadable-reason.js';
import { CaseRisk, Duty } from '../duty.graphql.js';
import { JourneyEvent } from '../journey-event.graphql.js';
import { dutyDifferences, riskDifferences } from './what-differs.js';

const named = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [enumName(code), code]));

const RecordChangeKind = {
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

@ObjectType({ description: 'An answer that was given of the child, and that the change has overtaken.' })
export class OvertakenAnswer {
  @Field(() => Int, { description: 'Its number in the register of answers given.' })
  number!: number;
  @Field(() => String, { description: 'transition-risks, children or case.' })
  kind!: string;
  @Field(() => String, { description: 'graphql, table, csv or json.' })
  format!: string;
  @Field(() => DateTimeScalar)
  givenAt!: string;
  @Field(() => String, { description: 'An opaque id: of a token, or of a member of staff.' })
  givenTo!: string;
  @Field(() => String, { description: 'The position at which it was made, as atPosition takes it.' })
  position!: string;
  @Field(() => DateTimeScalar)
  asKnownAt!: string;
  @Field(() => DateScalar)
  asEffectiveAt!: string;
  @Field(() => String)
  rulesRelease!: string;
  @Field(() => String, { description: 'What narrowed it, as JSON; of a case the parts that were given.' })
  asked!: string;
  @Field(() => Int, { description: 'How many rows it gave, of all children.' })
  rowCount!: number;
  @Field(() => [String], {
    description:
      'What of it used the wrong fact, or lacked the one that came: risk TR-02, duty R8, summary, journey; or which row ' +
      'its list should have had: left out risk TR-02, of a page: from the list of which it was one.',
  })
  because!: readonly string[];
  @Field(() => Boolean, {
    description:
      'False: made under another release of the rules; that the wrong fact was believed is all that can be said.',
  })
  reckonedAgain!: boolean;
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
