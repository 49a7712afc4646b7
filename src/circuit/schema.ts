import { z } from 'zod'
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
const about = z.string().describe('One sentence on what this is for').optional()
const populationName = (about: string) => z.string().describe(`${about}. Name of a population`)

const relay = z.strictObject({
  model: z.literal('relay').describe('Fibres from outside'),
  count: plainNumber('Number of cells'),
  about,
}).describe('Cells that fire when a stimulus says so, and never else')

const lif = z.strictObject({
  model: z.literal('lif').describe('Leaky integrate-and-fire: tau dV/dt = resting potential - V + drive'),
  count: plainNumber('Number of cells'),
  about,
  membraneTimeConstant: time('Time constant tau of the membrane'),
  restingPotential: potential('Where the membrane settles without input and drive'),
  thresholdPotential: potential('A cell fires when its membrane is at this potential or above'),
  resetPotential: potential('Where the membrane is put after a spike; below the threshold'),
  refractoryPeriod: time('How long the membrane is held there'),
  drive: potential('Constant drive, as the depolarisation that it reaches; "0 mV" unless stated').optional(),
}).describe('Leaky integrate-and-fire cells with delta synapses: an input of w mV moves the membrane by w at once')

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
  weightBits: plainNumber('Bits of a weight, 1 to 15: it lies between 0 and 2^bits - 1 steps, and saturates there'),
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

export const connectionRules = ['address', 'all-to-all', 'one-to-one', 'by-bit', 'fixed-in-degree'] as const

const rule = z.enum(connectionRules).describe(
  'Who connects to whom. address: as memory.design says, from memory.address to memory.location. '
  + 'all-to-all: every source to every target. one-to-one: source i to target i. '
  + 'by-bit: both fibres of bit i to target i. fixed-in-degree: every target has inDegree sources, drawn by the seed')

const projection = z.strictObject({
  from: populationName('Whose spikes these are'),
  to: populationName('Whom they reach'),
  about,
  rule,
  inDegree: plainNumber('Sources of each target; only for the rule fixed-in-degree').optional(),
  weight: potential('How far one spike moves the target; "index" is the number of the target cell, from 0').optional(),
  delay: time('From a spike to its effect; at least one tick'),
  plasticity: plasticity.optional(),
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
}).describe('How the circuit is read as a Sparse Distributed Memory')

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
}).describe('How a word is shown to the circuit')

export const circuitSchema = z.strictObject({
  $schema: z.string().describe('Where editors find the schema of this file').optional(),
  name: z.string().min(1).describe('Name of the circuit: the name of its file without ending'),
  about: z.string().min(1).describe('One sentence on what it is'),
  sources: z.array(z.string()).describe('Publications and decisions behind the numbers'),
  resolution: time('Length of a tick, from 0.001 ms to 10 ms'),
  memory,
  populations: z.record(z.string(), z.discriminatedUnion('model', [relay, lif]))
    .describe('Cells, by name. Expressions may name the populations above them, for their counts'),
  projections: z.record(z.string(), projection).describe('Synapses, by name'),
  presentation,
}).describe('A circuit file of Lobule')

export type CircuitFile = z.infer<typeof circuitSchema>

/** The JSON Schema (draft 2020-12) of circuit files, for editors. */
export const circuitJsonSchema = (): unknown => z.toJSONSchema(circuitSchema)

/** The content of `circuits/circuit.schema.json`. */
export const circuitSchemaText = (): string => `${JSON.stringify(circuitJsonSchema(), null, 2)}\n`
