import { z } from 'zod'
import { levels } from '../levels/levelMemory.js'
import { claimSchema } from './claimSchema.js'
import { rowGrammar } from './numberRow.js'

const factorValue = z.union([z.number(), z.string()])
const factorName = z.string().regex(/^[A-Za-z][\w-]*$/, 'letters, digits, _ and -, a letter first')
const level = z.enum(levels)

const cell = z.strictObject({
  table: z.string().min(1).describe('Name of a table of the result, as its file tables/NAME.csv'),
  row: z.record(z.string(), factorValue).default({})
    .describe('What the row has in other columns, so that it is the only one; "{factor}" stands for a value'),
  column: z.string().min(1).describe('Key of the column, as in the table\'s file'),
  unit: z.string().min(1).describe('1 for a number without a unit'),
  meaning: z.string().min(1).describe('What the number is'),
}).describe('One cell of a table of the result')

const measure = z.union([z.string().min(1), cell])
  .describe('Of recall: a number such as "errorSettled@0.15" or "beta". Of other experiments: a cell of a table')

const conditions = z.union([
  z.record(factorName, z.union([z.array(factorValue).min(1), z.string()])),
  z.array(z.record(factorName, factorValue)).min(1),
])
const seeds = z.union([z.string(), z.array(z.int().min(0)).min(1)])
const set = z.record(z.string().min(1), z.unknown())

const full = z.strictObject({
  set: set.default({}).describe('Paths that are set to other values, or besides'),
  conditions: conditions.describe('In place of the conditions').optional(),
  seeds: seeds.describe('In place of the seeds').optional(),
}).describe('The full size, run with --full: what it has in place of the above. Claims are the same')

export const studySchema = z.strictObject({
  $schema: z.string().describe('Where editors find the schema of this file').optional(),
  name: z.string().regex(/^[\w-]+$/, 'letters, digits, _ and -').describe('Name of the study, of its file without ending'),
  hypothesis: z.string().min(1).describe('What is to be found out, in a few sentences'),
  sources: z.array(z.string()).default([]).describe('Publications and decisions behind it'),
  experiment: z.string().min(1).describe('recall, activity, or an experiment of lobule list'),
  circuit: z.string().min(1).optional()
    .describe('The circuit file: a shipped one, or a path from where the command is given'),
  level: z.union([level, z.array(level).min(1)]).optional()
    .describe('Level of description, circuit unless stated; of several each is a condition, with the factor "level"'),
  set: set.default({}).describe('What is set in the circuit, in "experiment", as --set does: values by their paths. '
    + '"{factor}" in a text stands for the value of that factor'),
  conditions: conditions.default({}).describe('What is varied. An object: every combination of the values of its '
    + `factors, which are lists or ${rowGrammar}. A list: these settings of the factors`),
  seeds: seeds.describe('"20 from 1", "20 from 1 by 10", or a list; seeds are the units of replication'),
  measures: z.record(factorName, measure).describe('What is measured, by names of yours'),
  claims: z.array(claimSchema).default([]).describe('What is claimed before the run'),
  alpha: z.number().min(1e-6).max(0.5).default(0.05).describe('The level that corrected p values must not exceed'),
  correction: z.enum(['holm', 'benjamini-hochberg', 'none']).default('holm')
    .describe('How p values are corrected for the number of claims'),
  full: full.optional(),
}).describe('A study of Lobule: a hypothesis, how it is tested, and what is claimed before the run')

/** A study as a file states it. */
export type StudyInput = z.input<typeof studySchema>

/** A study file with its defaults filled in. */
export type StudyFile = z.infer<typeof studySchema>

/** The content of `scripts/studies/study.schema.json`: the JSON Schema (draft 2020-12) of study files, for editors. */
export const studySchemaText = (): string =>
  `${JSON.stringify(z.toJSONSchema(studySchema, { io: 'input' }), null, 2)}\n`
