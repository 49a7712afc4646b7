import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { isModule, readStudyModule } from '../../src/files/studyModule.js'
import { temporaryFolder } from './temporaryFolder.js'

function written(t: ExecutionContext, text: string): string {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'counts.ts'), 'export const counts: readonly number[] = [1, 2].map((n) => n * 500)\n')
  const file = join(folder, 'study.ts')
  writeFileSync(file, text)
  return file
}

test('a module\'s default export is the study: types are taken away, imports come with it, lobule is this package', async (t) => {
  const file = written(t, `import { defineStudy } from 'lobule'
import { counts } from './counts.js'
interface Named { name: string }
const named: Named = { name: 'a' }
export default defineStudy({ ...named, conditions: { granule: counts }, level: undefined } as never)`)
  t.deepEqual(await readStudyModule(file), { name: 'a', conditions: { granule: [500, 1000] } })
})

test('what is wrong with a module is named', async (t) => {
  for (const [text, message] of [
    ['export default {', /study\.ts: line 1, column \d+: /],
    ['import "nowhere-to-be-found"', /study\.ts: line 1, column 8: Could not resolve/],
    ['throw new Error("oh")', /study\.ts: threw while it was read: oh$/],
    ['export const a = 1', /study\.ts: has no default export; allowed: export default defineStudy/],
    ['export default { a: { b: [() => 1] } }', /study\.ts: a\.b\.0: found a function; allowed: what JSON can hold$/],
    ['export default { a: NaN }', /study\.ts: a: found NaN; allowed/],
    ['export default { a: new Map() }', /study\.ts: a: found \[object Map\]/],
  ] as const) {
    await t.throwsAsync(readStudyModule(written(t, text)), { name: 'InputError', message }, text)
  }
})

test('modules are told by their endings', (t) => {
  t.deepEqual(['a.ts', 'b.mjs', 'c.json', 'd'].map(isModule), [true, true, false, false])
})
