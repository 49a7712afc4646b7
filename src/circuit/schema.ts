import { z } from 'zod'
import type { Model } from './models/model.js'
import { models } from './models/models.js'
import type { Parameter } from './models/parameter.js'
import { plasticityPresets, type PresetName } from './plasticityPresets.js'

/**
 * The circuit file, as written. One source for types, for the JSON Schema that editors read and for the paths of
 * errors. Quantities are strings with units or expressions; `parseCircuit` reads them.
 */
const plainNumber = (about: string) => z.union([z.number(), z.string()])
  .describe(`${about}. A plain number, or an expression such as "2 * bits"`)
const time = (about: string) => z.string().describe(`${about}. A time with its unit, such as "10 ms"`)
const potential = (about: string) => z.string()
  .describe(`${about}. A potential with its unit, such as "-55 mV", or an expression such as "15 mV / threshold"`)
const length = (about: string) => z.string().describe(`${about}. A length with its unit, such as "300 um"`)
const about = z.string().describe('One sentence on what this is for').optional()
const populationName = (about: string) => z.string().describe(`${about}. Name of a population`)

const fieldOf = ({ schema, default: value, optional }: Parameter): z.ZodType =>
  (optional ? schema.optional() : value === undefined ? schema
    : schema.describe(`${schema.description}. "${value}" unless stated`).optional())

const position = z.strictObject({
  layout: z.enum(['grid', 'uniform']).describe(
    'grid: in rows, as evenly as the sheet allows. uniform: each cell anywhere on it, drawn by the seed'),
  mediolateral: length('Extent of the sheet along x, the way of the parallel fibres'),
  sagittal: length('Extent of the sheet along y'),
}).describe('Where the cells lie on the folium: a sheet with its middle where those of other populations have it')

/** A population as its model's face declares it. */
const populationOf = ({ name, about: text, parameters }: Model) => z.strictObject({
  model: z.literal(name).describe(text),
  count: plainNumber('Number of cells'),
  about,
  position: position.optional(),
  lesioned: plainNumber('Share of the cells, 0 to 1, that are lesioned: they never fire. The seed decides which')
    .optional(),
  ...Object.fromEntries(Object.entries(parameters).map(([field, parameter]) => [field, fieldOf(parameter)])),
}).describe(text)

type PopulationSchema = ReturnType<typeof populationOf>
const populations = models.map(populationOf) as [PopulationSchema, ...PopulationSchema[]]

const weightChange = (about: string, other: string) => z.union([
  z.strictObject({ steps: plainNumber(`Additive: steps ${other}`) }),
  z.strictObject({ fraction: plainNumber('Multiplicative: this fraction, 0 to 1, of what is missing to the bound') }),
]).describe(`${about}. A negative number turns it round`)

const eligibility = z.discriminatedUnion('shape', [
  z.strictObject({
    shape: z.literal('box').describe('1 within a window'),
    from: time('Shortest time from a spike to the teacher that counts'),
    to: time('Longest time that counts'),
  }),
  z.strictObject({
    shape: z.literal('exponential').describe('A trace that every spike raises by 1'),
    timeConstant: time('Time constant of its decay'),
  }),
  z.strictObject({
    shape: z.literal('sine').describe('c exp(-t/tau) sin^n(t/tau), 1 at its peak'),
    peak: time('Time of the peak after a spike'),
    exponent: plainNumber('n, an even number from 2 to 20; the greater, the narrower'),
  }),
  z.strictObject({ shape: z.literal('sinexp').describe('exp(x) sin^20(2 pi x) / 1.2848, x = t / 1 s + 0.15, to 200 ms') }),
]).describe('How much a spike counts, by the time from it to the spike of the teacher')

const plasticity = z.strictObject({
  weightStep: potential('One step of a weight'),
  weightBits: plainNumber(
    'Bits of a weight, 1 to 31 (stored in 16 up to 15, in 32 above): it lies between 0 and 2^bits - 1 steps, and saturates '
    + 'there. A preset may say it').optional(),
  initialSteps: plainNumber('Weight before learning, in steps'),
  teacher: z.string().describe('Name of the projection onto the same cells that teaches: of climbing fibres, for example'),
  preset: z.enum(Object.keys(plasticityPresets) as [PresetName, ...PresetName[]])
    .describe('A published rule, which says what is not said here').optional(),
  potentiation: weightChange('LTP: what each spike of the projection does to its weights', 'up').optional(),
  depression: weightChange('LTD: what each spike of the teacher does, times the eligibility', 'down').optional(),
  eligibility: eligibility.optional(),
  learnsFromStart: z.boolean().describe('Whether it learns from the start; else when it is told to. false unless stated')
    .optional(),
}).describe('Plasticity under a teacher, as of parallel fibres onto Purkinje cells. Every weight starts equal')

const homeostasis = z.strictObject({
  sensor: z.string().describe('Name of a projection from the cells that this one reaches: its spikes are counted'),
  targetRate: z.string().describe('Mean rate at which those cells are held, such as "5 Hz"'),
  epoch: time('How long is counted before the factor moves'),
  gain: plainNumber('The factor moves by gain (rate / targetRate - 1); from 0 to 1, or to -1 for excitation'),
  factorMax: plainNumber('The factor stays between 0 and this; 10 unless stated').optional(),
}).describe('A factor of all weights, 1 at the start, that holds the mean rate of the target cells')

export const connectionRules = [
  'address', 'all-to-all', 'one-to-one', 'by-bit', 'fixed-in-degree', 'fixed-out-degree', 'bernoulli', 'spatial',
  'list',
] as const

const rule = z.enum(connectionRules).describe(
  'Who connects to whom. address: as memory.design says, from memory.address to memory.location. '
  + 'all-to-all: every source to every target. one-to-one: source i to target i. '
  + 'by-bit: both fibres of bit i to target i. fixed-in-degree: every target has inDegree sources, drawn by the seed. '
  + 'fixed-out-degree: every source has outDegree targets. bernoulli: every pair with one probability. '
  + 'spatial: by distance on the folium. list: the pairs that are written')

const kernel = z.strictObject({
  shape: z.enum(['gaussian', 'box']).describe(
    'gaussian: exp(-(x/mediolateral)^2/2 - (y/sagittal)^2/2), cut at four standard deviations along each axis. '
    + 'box: 1 where |x| and |y| are at most the extents'),
  mediolateral: length('Standard deviation, or half the side of the box, along x'),
  sagittal: length('Standard deviation, or half the side of the box, along y'),
}).describe('How likely cells are connected, by how far apart they lie')

const delay = z.union([
  time('From a spike to its effect; at least one tick'),
  z.strictObject({
    from: time('The shortest delay'),
    to: time('The longest delay'),
  }).describe('Drawn for every synapse, in whole ticks, all equally likely'),
  z.strictObject({
    speed: z.string().describe('Conduction speed, such as "0.3 m/s"'),
    plus: time('What the delay is at no distance; "0 ms" unless stated').optional(),
    along: z.enum(['both', 'mediolateral']).describe(
      'both: the straight line between the cells, unless stated. mediolateral: along the parallel fibres only')
      .optional(),
  }).describe('The distance of the two cells over a speed, rounded to ticks; at least one tick in all'),
]).describe('From a spike to its effect: a time, a range that is drawn from, or a conduction speed')

const projection = z.strictObject({
  from: populationName('Whose spikes these are'),
  to: populationName('Whom they reach'),
  about,
  rule,
  inDegree: plainNumber('Sources of each target; for the rules fixed-in-degree and spatial').optional(),
  outDegree: plainNumber('Targets of each source; only for the rule fixed-out-degree').optional(),
  probability: plainNumber('Of a pair to be connected; for the rules bernoulli and (in the middle) spatial').optional(),
  kernel: kernel.optional(),
  pairs: z.array(z.tuple([z.int(), z.int()])).min(1).describe(
    'Synapses as [source, target], numbered from 0; only for the rule list').optional(),
  multapses: z.boolean().describe(
    'Whether a cell may be drawn again, for several synapses of one pair; false unless stated').optional(),
  autapses: z.boolean().describe(
    'Whether a cell may have a synapse onto itself, where a population projects onto itself; false unless stated')
    .optional(),
  weight: potential('How far one spike moves the target; "index" is the number of the target cell, from 0').optional(),
  delay,
  storage: z.enum(['stored', 'regenerated']).describe(
    'stored, unless stated. regenerated: synapses take no memory, they are drawn again at every spike; '
    + 'for the rules fixed-out-degree and bernoulli').optional(),
  releaseProbability: plainNumber(
    'With which probability a synapse transmits a spike, each independently; 1 unless stated').optional(),
  plasticity: plasticity.optional(),
  homeostasis: homeostasis.optional(),
}).describe('The synapses from one population to another. Either weight or plasticity says how strong they are')

const memory = z.strictObject({
  design: z.enum(['selected-coordinate', 'dense']).describe(
    'How granule cells are addressed. selected-coordinate: by claws on a few fibres (Jaeckel 1989). '
    + 'dense: by all bits (Kanerva 1988)'),
  bits: plainNumber('Length of a word, 2 to 32768'),
  claws: plainNumber('Claws (dendrites) of each granule cell; only for the selected-coordinate design').optional(),
  threshold: plainNumber('Matches that make a granule cell fire, of its claws or (dense) of all bits'),
  address: populationName('Mossy fibres: two a bit, of the model relay'),
  location: populationName('Granule cells'),
  counters: z.string().describe('Name of the plastic projection from granule to Purkinje cells'),
  teacher: populationName('Climbing fibres: one a bit, of the model relay'),
  readout: populationName('Nuclear cells: one a bit'),
}).describe('How the circuit is read as a Sparse Distributed Memory; with presentation, or left out with it')

const presentation = z.strictObject({
  period: time('From the onset of one presentation to that of the next'),
  volleys: plainNumber('Spikes of each active fibre'),
  volleyInterval: time('Time between those spikes'),
  jitter: time('Standard deviation of the time of every mossy spike'),
  teacherDelay: time('From the onset of a presentation to the climbing-fibre spikes'),
  readEnd: time('From the onset until when spikes of the read-out make the word that is read'),
  gate: z.strictObject({
    population: populationName('Cells, of the model relay, that all fire once a presentation'),
    delay: time('From the mean time of the first mossy spikes to the gate'),
  }).describe('A volley that makes granule cells fire together however their inputs were spread').optional(),
}).describe('How a word is shown to the circuit; with memory, or left out with it')

export const circuitSchema = z.strictObject({
  $schema: z.string().describe('Where editors find the schema of this file').optional(),
  name: z.string().min(1).describe('Name of the circuit: the name of its file without ending'),
  about: z.string().min(1).describe('One sentence on what it is'),
  sources: z.array(z.string()).describe('Publications and decisions behind the numbers'),
  resolution: time('Length of a tick, from 0.001 ms to 10 ms'),
  memory: memory.optional(),
  populations: z.record(z.string(), z.discriminatedUnion('model', populations))
    .describe('Cells, by name. Expressions may name the populations above them, for their counts'),
  projections: z.record(z.string(), projection).describe('Synapses, by name'),
  presentation: presentation.optional(),
}).describe('A circuit file of Lobule')

export type CircuitFile = z.infer<typeof circuitSchema>
export type MemoryFile = z.infer<typeof memory>
export type PresentationFile = z.infer<typeof presentation>

/** The JSON Schema (draft 2020-12) of circuit files, for editors. */
export const circuitJsonSchema = (): unknown => z.toJSONSchema(circuitSchema)

/** The content of `circuits/circuit.schema.json`. */
export const circuitSchemaText = (): string => `${JSON.stringify(circuitJsonSchema(), null, 2)}\n`
