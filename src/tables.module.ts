import type { DynamicModule } from '@nestjs/common';
import { ANSWERS } from './answers-given/register.js';
import { CASES } from './case-replay/find-case.queries.js';
import type { Platform } from './platform.module.js';
import { TABLES } from './web/graphql/tables.js';
import { JOBS } from './work-list/jobs.queries.js';

class TablesModule {}

/** The lists, the cases and the register of answers given, for every feature to ask. */
export const tablesModule = ({ tables, cases, jobs, answers }: Platform): DynamicModule => ({
  module: TablesModule,
  global: true,
  providers: [
    { provide: TABLES, useValue: tables },
    { provide: CASES, useValue: cases },
    { provide: JOBS, useValue: jobs },
    { provide: ANSWERS, useValue: answers },
  ],
  exports: [TABLES, CASES, JOBS, ANSWERS],
});
