/** A row of one module of a return: its fields by lower-case name, empty ones left out. */
export interface ModuleRow {
  readonly module: ModuleName;
  readonly file: string;
  /** Line of the file. */
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
  /** Fields that the row gives twice, with two values: which of them holds nobody can say. */
  readonly twice?: readonly string[];
}

export type ModuleName =
  | 'person'
  | 'requests'
  | 'assessment'
  | 'namedplan'
  | 'plandetail'
  | 'activeplans'
  | 'placementdetail'
  | 'senneed';

export interface NamedPlan extends ModuleRow {
  readonly details: readonly ModuleRow[];
}
export interface Assessment extends ModuleRow {
  readonly plans: readonly NamedPlan[];
}
export interface ActivePlan extends ModuleRow {
  readonly placements: readonly ModuleRow[];
  readonly needs: readonly ModuleRow[];
}
export interface Request extends ModuleRow {
  readonly assessments: readonly Assessment[];
  readonly activePlans: readonly ActivePlan[];
}

/** Everything that a return says of one person. */
export interface Sen2Person extends ModuleRow {
  readonly requests: readonly Request[];
}

/** Every row of a person's record, the person's own first. */
export const rowsOf = (person: Sen2Person): ModuleRow[] => [
  person,
  ...person.requests.flatMap((request) => [
    request,
    ...request.assessments.flatMap((assessment) => [
      assessment,
      ...assessment.plans.flatMap((plan) => [plan, ...plan.details]),
    ]),
    ...request.activePlans.flatMap((active) => [active, ...active.placements, ...active.needs]),
  ]),
];

/** The same record with each row replaced; the tree stays. */
export const mapRows = (person: Sen2Person, change: (row: ModuleRow) => ModuleRow): Sen2Person => ({
  ...change(person),
  requests: person.requests.map((request) => ({
    ...change(request),
    assessments: request.assessments.map((assessment) => ({
      ...change(assessment),
      plans: assessment.plans.map((plan) => ({ ...change(plan), details: plan.details.map(change) })),
    })),
    activePlans: request.activePlans.map((active) => ({
      ...change(active),
      placements: active.placements.map(change),
      needs: active.needs.map(change),
    })),
  })),
});
