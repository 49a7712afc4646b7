import test from 'ava'
import { readFileSync, readdirSync } from 'node:fs'
import { circuitSchema, circuitSchemaText } from '../../src/circuit/schema.js'

const files = readdirSync('circuits').filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))

test('circuits/circuit.schema.json is the schema of the code (node scripts/schema.mjs writes it)', (t) => {
  t.is(readFileSync('circuits/circuit.schema.json', 'utf8'), circuitSchemaText())
})

test('every field of the schema has a description for an editor to show', (t) => {
  const bare: string[] = []
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties, description, const: literal } = node as Record<string, unknown>
    if (path.includes('.properties.') && /\.properties\.[^.]+$/.test(path) && !description && !literal) bare.push(path)
    if (properties === undefined || typeof properties === 'object') {
      for (const [key, part] of Object.entries(node)) visit(part, `${path}.${key}`)
    }
  }
  visit(JSON.parse(circuitSchemaText()), '')
  t.deepEqual(bare, [])
})

for (const name of files) {
  test(`circuits/${name} has the shape of the schema, names it, itself and its sources`, (t) => {
    const content = circuitSchema.parse(JSON.parse(readFileSync(`circuits/${name}`, 'utf8')))
    t.is(content.$schema, './circuit.schema.json')
    t.is(`${content.name}.json`, name)
    t.true(content.sources.length > 0)
  })
}

test('six circuits ship', (t) => {
  t.deepEqual(files, [
    'cerebellar-cortex.json', 'eyelid.json', 'granular-100k.json', 'marr-albus-4-claws.json', 'mouse-lif.json',
    'sdm-dense.json',
  ])
})
