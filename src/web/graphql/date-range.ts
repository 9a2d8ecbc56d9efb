import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from './scalars.js';

/** A day, or the range of days in which it must lie where no more is known. */
@ObjectType({ description: 'A day (from = to), or the range in which it must lie where no more is known.' })
export class DateRange {
  @Field(() => DateScalar)
  from!: string;
  @Field(() => DateScalar)
  to!: string;
}

/** From a day or a range; undefined where there is none. */
export const dateRange = (
  due: string | { readonly from: string; readonly to: string } | null | undefined,
): DateRange | undefined => {
  if (due === null || due === undefined) return undefined;
  return typeof due === 'string' ? { from: due, to: due } : { from: due.from, to: due.to };
};
