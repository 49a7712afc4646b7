import { readFileSync, readdirSync } from 'node:fs'
import test from 'ava'
import { readStudy } from '../../src/studies/study.js'
import { studySchemaText } from '../../src/studies/studySchema.js'

const folder = 'scripts/studies'
const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))

test('scripts/studies/study.schema.json is the schema of the code (npm run schema writes it)', (t) => {
  t.is(readFileSync(`${folder}/study.schema.json`, 'utf8'), studySchemaText())
})

test('one study ships', (t) => t.deepEqual(names, ['golgi-sets-temperature.json']))

for (const name of names) {
  test(`${name} is a study, and names the schema, itself, its sources and claims`, (t) => {
    const json = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { $schema: string }
    const { file, claims } = readStudy(json)
    t.is(json.$schema, './study.schema.json')
    t.is(`${file.name}.json`, name)
    t.true(file.sources.length > 0 && claims.length > 0)
  })
}
