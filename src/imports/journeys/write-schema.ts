import { writeFileSync } from 'node:fs';
import { journeysSchemaText } from './schema.js';

// Run by: node scripts/run-built.mjs src/imports/journeys/write-schema.js
writeFileSync('docs/journeys.schema.json', journeysSchemaText());
