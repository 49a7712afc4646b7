import { readFileSync, readdirSync } from 'node:fs'
import test from 'ava'
import { readStudy } from '../../src/studies/study.js'
import { studySchemaText } from '../../src/studies/studySchema.js'

const folder = 'scripts/studies'
const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))

test('scripts/studies/study.schema.json is the schema of the code (npm run schema writes it)', (t) => {
  t.is(readFileSync(`${folder}/study.schema.json`, 'utf8'), studySchemaText())
})

test('every study that ships has a row in scripts/studies/README.md, and no other one has', (t) => {
  const rows = readFileSync(`${folder}/README.md`, 'utf8').matchAll(/^\| \[([\w-]+)\]\(\1\.json\) \|/gm)
  t.deepEqual([...rows].map(([, name]) => `${name}.json`).sort(), names)
})

for (const name of names) {
  test(`${name} is a study, and names the schema, itself, its sources, claims and full size`, (t) => {
    const json = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { $schema: string }
    const { file, claims } = readStudy(json)
    t.true(readStudy(json, 'full').file.name.endsWith('-full'))
    t.is(json.$schema, './study.schema.json')
    t.is(`${file.name}.json`, name)
    t.true(file.sources.length > 0 && claims.length > 0)
  })
}
