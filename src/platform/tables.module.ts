import type { DynamicModule } from '@nestjs/common';
import { ANSWERS } from '../answers-given/register.js';
import { CASES } from '../case-replay/find-case.queries.js';
import type { Platform } from './platform.module.js';
import { TABLES } from '../web/graphql/tables.js';
import { JOBS } from '../work-list/jobs.queries.js';
import { REHEARSALS, rehearsalsOf } from '../work-list/rehearsal/rehearsals.js';

class TablesModule {}

/** The lists, the cases, rehearsals and the register of answers given, for every feature to ask. */
export const tablesModule = (platform: Platform): DynamicModule => ({
  module: TablesModule,
  global: true,
  providers: [
    { provide: TABLES, useValue: platform.tables },
    { provide: CASES, useValue: platform.cases },
    { provide: JOBS, useValue: platform.jobs },
    { provide: ANSWERS, useValue: platform.answers },
    { provide: REHEARSALS, useValue: rehearsalsOf(platform) },
  ],
  exports: [TABLES, CASES, JOBS, ANSWERS, REHEARSALS],
});
