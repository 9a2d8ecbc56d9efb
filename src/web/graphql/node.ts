import { Field, ID, InterfaceType, ObjectType } from '@nestjs/graphql';

/** Whatever can be asked for again by its id. */
@InterfaceType({
  description: 'Whatever can be asked for again by its id. An id is opaque and never changes.',
  resolveType: (node: object) => node.constructor.name,
})
export abstract class Node {
  @Field(() => ID)
  id!: string;
}

@ObjectType({
  implements: () => Node,
  description: 'A record that was joined with another: the same person.',
})
export class MergedPerson extends Node {
  @Field(() => ID, { description: 'The id under which the person is found.' })
  mergedInto!: string;
}

@ObjectType({ implements: () => Node, description: 'A record that was erased. Nothing of it can be read.' })
export class ErasedRecord extends Node {}
