import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from './connection.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

/** The three times of a question, as a root takes them. */
export interface AskedTimes {
  readonly asKnownAt?: string | undefined;
  readonly asEffectiveAt?: string | undefined;
  readonly atPosition?: string | undefined;
}

/** What the time arguments mean, in the words of the schema. */
export const KNOWN =
  'As the records said at that moment. Left out: now, or the newest record at the position if that is later.';
export const EFFECTIVE = 'As at that day in the life. Left out: the day of asKnownAt in London.';
const POSITION = 'As this service itself stood then: a position as an earlier answer gave it. Left out: now.';

@ArgsType()
export class TimesArgs implements AskedTimes {
  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN })
  asKnownAt?: string;
  @Field(() => DateScalar, { nullable: true, description: EFFECTIVE })
  asEffectiveAt?: string;
  @Field(() => String, { nullable: true, description: POSITION })
  atPosition?: string;
}

/** A list's page and its times. */
@ArgsType()
export class PageAndTimesArgs extends PageArgs implements AskedTimes {
  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN })
  asKnownAt?: string;
  @Field(() => DateScalar, { nullable: true, description: EFFECTIVE })
  asEffectiveAt?: string;
  @Field(() => String, { nullable: true, description: POSITION })
  atPosition?: string;
}
