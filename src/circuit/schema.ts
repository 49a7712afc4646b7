import { z } from 'zod'

/**
 * The circuit file, as written. One source for types, for the JSON Schema that editors read and for the paths of errors.
 * Quantities are strings with units or expressions; `parseCircuit` reads them.
 */
const plainNumber = z.union([z.number(), z.string()]).describe('A plain number or an expression such as "2 * bits"')
const time = z.string().describe('A time with its unit, such as "10 ms"')
const potential = z.string().describe('A potential with its unit, such as "-55 mV", or an expression such as "15 mV / threshold"')
const about = z.string().describe('One sentence on what this is for').optional()

const relay = z.strictObject({ model: z.literal('relay'), count: plainNumber, about })
  .describe('Cells that fire when a stimulus says so, and never else')

const lif = z.strictObject({
  model: z.literal('lif'),
  count: plainNumber,
  about,
  membraneTimeConstant: time,
  restingPotential: potential,
  thresholdPotential: potential,
  resetPotential: potential,
  refractoryPeriod: time,
  drive: potential.optional().describe('Constant drive, as the depolarisation that it reaches; "0 mV" unless stated'),
}).describe('Leaky integrate-and-fire cells with delta synapses')

const plasticity = z.strictObject({
  weightStep: potential.describe('One step of the weight'),
  weightBits: plainNumber.describe('Bits of a weight: it lies between 0 and 2^bits − 1 steps'),
  initialSteps: plainNumber.describe('Weight before learning, in steps'),
  climbing: z.string().describe('The one-to-one projection of climbing fibres onto the same cells'),
  potentiationSteps: plainNumber.describe('LTP: steps up at each parallel-fibre spike'),
  depressionSteps: plainNumber.describe('LTD: steps down for each parallel-fibre spike in the window before a climbing-fibre spike'),
  windowStart: time.describe('Shortest time from parallel-fibre to climbing-fibre spike that counts'),
  windowEnd: time.describe('Longest time that counts'),
}).describe('Parallel fibre → Purkinje plasticity under the climbing fibre')

export const connectionRules = ['address', 'all-to-all', 'one-to-one', 'by-bit', 'fixed-in-degree'] as const

const projection = z.strictObject({
  from: z.string(),
  to: z.string(),
  about,
  rule: z.enum(connectionRules).describe('Who connects to whom'),
  inDegree: plainNumber.optional().describe('Sources of each target, for the rule fixed-in-degree'),
  weight: potential.optional().describe('How far one spike moves the target; "index" is the target cell\'s number from 0'),
  delay: time,
  plasticity: plasticity.optional(),
})

export const circuitSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).describe('Name of the circuit: the name of its file without ending'),
  about: z.string().min(1).describe('One sentence on what it is'),
  sources: z.array(z.string()).describe('Publications and decisions behind the numbers'),
  resolution: time.describe('Length of a tick'),
  memory: z.strictObject({
    design: z.enum(['selected-coordinate', 'dense']).describe('How granule cells are addressed: by claws on a few fibres, or by all bits (Kanerva)'),
    bits: plainNumber.describe('Length of a word'),
    claws: plainNumber.optional().describe('Claws (dendrites) of each granule cell, for the selected-coordinate design'),
    threshold: plainNumber.describe('Matches that make a granule cell fire, of its claws or of all bits'),
    address: z.string().describe('Population of mossy fibres'),
    location: z.string().describe('Population of granule cells'),
    counters: z.string().describe('The plastic projection from parallel fibres to Purkinje cells'),
    teacher: z.string().describe('Population of climbing fibres'),
    readout: z.string().describe('Population of nuclear cells'),
  }),
  populations: z.record(z.string(), z.discriminatedUnion('model', [relay, lif])),
  projections: z.record(z.string(), projection),
  presentation: z.strictObject({
    period: time.describe('From one presentation to the next'),
    volleys: plainNumber.describe('Spikes of each active fibre'),
    volleyInterval: time.describe('Time between those spikes'),
    jitter: time.describe('Standard deviation of every mossy spike\'s time'),
    teacherDelay: time.describe('From the onset of the presentation to the climbing-fibre spikes'),
    readEnd: time.describe('Spikes of the read-out until then make the word read'),
  }),
}).describe('A Lobule circuit')

export type CircuitFile = z.infer<typeof circuitSchema>

/** The JSON Schema (draft 2020-12) of circuit files, for editors. */
export const circuitJsonSchema = (): unknown => z.toJSONSchema(circuitSchema)
