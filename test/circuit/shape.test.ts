import test from 'ava'
import { z } from 'zod'
import { readShape } from '../../src/circuit/shape.js'
import { messageOf } from './smallCircuit.js'

const cell = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('relay'), count: z.number() }),
  z.strictObject({ model: z.literal('lif'), count: z.number(), drive: z.string().optional() }),
])
const schema = z.strictObject({
  name: z.string().min(1),
  design: z.enum(['dense', 'sparse']).default('dense'),
  size: z.union([z.number(), z.string()]).default(3),
  share: z.number().min(0).max(1).default(0.5),
  between: z.number().gt(0).lt(1).default(0.5),
  whole: z.number().int().default(1),
  on: z.boolean().default(true),
  list: z.array(z.string()).default([]),
  few: z.array(z.number()).min(1).default([1]),
  profile: z.union([
    z.strictObject({ steps: z.array(z.strictObject({ from: z.string() })), period: z.string().optional() }),
    z.strictObject({ amplitude: z.string(), frequency: z.string(), phase: z.string().optional() }),
  ]).optional(),
  cells: z.record(z.string(), cell).default({}),
})
const good = { name: 'a', cells: { granule: { model: 'lif', count: 3 } } }

test('a value of the shape is given typed, with defaults', (t) => {
  const defaults = { design: 'dense', size: 3, share: 0.5, between: 0.5, whole: 1, on: true, list: [], few: [1] }
  t.deepEqual(readShape<unknown>(schema, good), { ...good, ...defaults })
})

const granule = (cell: object) => ({ ...good, cells: { granule: cell } })
const rows: readonly (readonly [title: string, value: unknown, message: string])[] = [
  ['a field that is missing', {}, 'name: missing; allowed: a text in quotes'],
  ['a field of another type', { name: 3 }, 'name: found 3; allowed: a text in quotes'],
  ['null', { name: null }, 'name: found null; allowed: a text in quotes'],
  ['an empty text', { name: '' }, 'name: found ""; allowed: at least 1 character'],
  ['an unknown key', { ...good, nmae: 1 },
    'nmae: unknown key "nmae", did you mean "name"?; allowed: name, design, size, share, between, whole, on, list, few, profile, cells'],
  ['an unknown key deep down', granule({ model: 'lif', count: 3, drvie: '' }),
    'cells.granule.drvie: unknown key "drvie", did you mean "drive"?; allowed: model, count, drive'],
  ['a value that is no choice', { ...good, design: 'densse' },
    'design: found "densse", did you mean "dense"?; allowed: "dense", "sparse"'],
  ['a number that is no choice', { ...good, design: 3 }, 'design: found 3; allowed: "dense", "sparse"'],
  ['none of several types', { ...good, size: true }, 'size: found true; allowed: a finite number or a text in quotes'],
  ['a number that is not finite', { ...good, size: Infinity },
    'size: found Infinity; allowed: a finite number or a text in quotes'],
  ['a number above its maximum', { ...good, share: 2 }, 'share: found 2; allowed: at most 1'],
  ['a number below its minimum', { ...good, share: -2 }, 'share: found -2; allowed: at least 0'],
  ['a number at a minimum that is not allowed itself', { ...good, between: 0 }, 'between: found 0; allowed: more than 0'],
  ['a number at such a maximum', { ...good, between: 1 }, 'between: found 1; allowed: less than 1'],
  ['a fraction for a whole number', { ...good, whole: 1.5 }, 'whole: found 1.5; allowed: a whole number'],
  ['a text for a truth value', { ...good, on: 'yes' }, 'on: found "yes"; allowed: true or false'],
  ['an object for a list', { ...good, list: {} }, 'list: found an object; allowed: a list'],
  ['a list with nothing in it', { ...good, few: [] }, 'few: found an empty list; allowed: at least 1 entry'],
  ['an element of another type', { ...good, list: ['a', 3] }, 'list.1: found 3; allowed: a text in quotes'],
  ['a list for an object', { ...good, cells: [] }, 'cells: found an empty list; allowed: an object'],
  ['an unknown alternative', granule({ model: 'relai', count: 3 }),
    'cells.granule.model: found "relai", did you mean "relay"?; allowed: "relay", "lif"'],
  ['a missing alternative', granule({ count: 3 }), 'cells.granule.model: missing; allowed: "relay", "lif"'],
  ['a number for an object', { ...good, cells: { granule: 3 } }, 'cells.granule: found 3; allowed: an object'],
  ['no object at all', 3, 'found 3; allowed: an object'],
  ['an unknown key of one of two kinds of object', { ...good, profile: { steps: [], period: '1 s', amplitude: '' } },
    'profile.amplitude: unknown key "amplitude"; allowed: steps, period'],
  ['an unknown key of the other kind', { ...good, profile: { amplitude: '', frequency: '', phas: '' } },
    'profile.phas: unknown key "phas", did you mean "phase"?; allowed: amplitude, frequency, phase'],
  ['a missing key of the other kind', { ...good, profile: { amplitude: '', frequncy: '' } },
    'profile.frequency: missing; allowed: a text in quotes'],
  ['an unknown key in a list', { ...good, profile: { steps: [{ from: '', form: '' }] } },
    'profile.steps.0.form: unknown key "form", did you mean "from"?; allowed: from'],
  ['a prototype as a name', { ...good, cells: JSON.parse('{"__proto__": {"model": "relay", "count": 1}}') as object },
    'cells.__proto__: unknown key "__proto__"; allowed: another name'],
]
for (const [title, value, message] of rows) {
  test(`${title} is an error that names its path, what was found and what is allowed`, (t) => {
    t.is(messageOf(() => readShape(schema, value)), message)
  })
}

test('the path of the value itself stands before the paths in it', (t) => {
  t.is(messageOf(() => readShape(schema, { name: 3 }, 'experiment')),
    'experiment.name: found 3; allowed: a text in quotes')
  t.is(messageOf(() => readShape(schema, 3, 'experiment')), 'experiment: found 3; allowed: an object')
})

test('a value nested as deep as one likes is refused by a message', (t) => {
  let deep: unknown = 'a'
  for (let depth = 0; depth < 50_000; depth++) deep = { name: deep }
  t.is(messageOf(() => readShape(schema, deep)), 'name: found an object; allowed: a text in quotes')
})
