import { spawnSync } from 'node:child_process'
import test from 'ava'

interface Violation {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** The value of an expression on what scripts/house.mjs exports, in a process of its own: it changes the folder. */
function house<Value>(expression: string): Value {
  const script = `import * as house from './scripts/house.mjs'; console.log(JSON.stringify(${expression}))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Value
}

test('the house keeps its rules', (t) => {
  t.deepEqual(house<Violation[]>('house.violations()'), [])
})

const bad: readonly (readonly [about: string, file: string, line: string, message: RegExp])[] = [
  ['an import from below', 'src/memory/x.ts', 'import { a } from \'../experiments/recall.js\'',
    /memory stands above experiments/],
  ['an import of types from below', 'src/words/x.ts', 'import type { A } from \'../memory/a.js\'',
    /words stands above memory/],
  ['an export from below', 'src/random/x.ts', 'export { a } from \'../words/word.js\'', /random stands above words/],
  ['the end of an import of several lines', 'src/words/x.ts', '} from \'../engine/engine.js\'',
    /words stands above engine/],
  ['an import for its effect', 'src/words/x.ts', 'import \'../engine/engine.js\'', /words stands above engine/],
  ['an import when it runs', 'src/words/x.ts', 'const a = await import(\'../engine/engine.js\')',
    /words stands above engine/],
  ['an engine that knows memories', 'src/engine/x.ts', 'import { a } from \'../memory/sdmMemory.js\'',
    /meet only in levels/],
  ['an analysis that knows circuits', 'src/analysis/x.ts', 'import { a } from \'../circuit/circuit.js\'',
    /analysis imports only from/],
  ['a folder that is none', 'src/words/x.ts', 'import { a } from \'../utils/a.js\'', /utils is no folder of the house/],
  ['node in the library', 'src/engine/x.ts', 'import { readFileSync } from \'node:fs\'',
    /node:fs only in files, executors, cli/],
  ['rxjs in the engine', 'src/engine/engine.ts', 'import { map } from \'rxjs\'', /rxjs only in engine\/simulate\.ts/],
  ['mathjs in the engine', 'src/engine/x.ts', 'import { unit } from \'mathjs\'', /mathjs only in circuit\/mathjs\.ts/],
  ['seedrandom outside of random', 'src/words/x.ts', 'import seedrandom from \'seedrandom\'',
    /seedrandom only in random/],
  ['a path of a package', 'src/words/x.ts', 'import { a } from \'rxjs/operators\'', /rxjs only in/],
  ['a scoped package', 'src/words/x.ts', 'import { a } from \'@noble/hashes/sha2.js\'', /@noble\/hashes only in/],
  ['a package that is none of ours', 'src/words/x.ts', 'import a from \'lodash\'',
    /lodash is no package that src may import/],
  ['Math.exp where state is decided', 'src/engine/x.ts', 'const a = Math.exp(b)', /differs between engines/],
  ['a power where state is decided', 'src/random/x.ts', 'const a = 2 ** b', /differs between engines/],
  ['a power in a result', 'src/theory/x.ts', 'const a = 2 * b ** 4', /a power that differs between engines/],
  ['a power with a variable exponent', 'src/experiments/x.ts', 'const a = b ** c', /a power that differs between engines/],
  ['the clock', 'src/experiments/x.ts', 'const a = performance.now()', /may read the clock/],
  ['a date', 'src/report/x.ts', 'const a = new Date()', /may read the clock/],
  ['chance without a seed', 'src/analysis/x.ts', 'const a = Math.random()', /may read the clock or Math\.random/],
  ['a line without end', 'src/words/x.ts', `const a = '${'a'.repeat(200)}'`, /a line of 212 characters/],
]

test('every kind of fault is found, once, at its line', (t) => {
  const examples = bad.map(([, file, line]) => [file, `const before = 1\n${line}\n`])
  const found = house<Violation[][]>(`${JSON.stringify(examples)}.map((example) => house.violationsOf(...example))`)
  bad.forEach(([about, file, , message], index) => {
    t.deepEqual(found[index]!.map((violation) => [violation.file, violation.line]), [[file, 2]], about)
    t.regex(found[index]![0]!.message, message, about)
  })
})

const good: readonly (readonly [about: string, file: string, line: string])[] = [
  ['an import from above', 'src/experiments/x.ts', 'import { a } from \'../memory/sdmMemory.js\''],
  ['an import from its own folder', 'src/words/x.ts', 'import { a } from \'./word.js\''],
  ['what is built', 'src/kernels/x.ts', 'import wasm from \'../../build/kernels.wasm\''],
  ['types of a package', 'src/memory/x.ts', 'import type { Observable } from \'rxjs\''],
  ['node where files are', 'src/files/x.ts', 'import { readFileSync } from \'node:fs\''],
  ['the clock of the command line', 'src/cli/x.ts', 'const a = performance.now()'],
  ['a forbidden word in a comment', 'src/engine/x.ts', '/** Not Math.exp, 2 ** 3 or Date. */'],
  ['a root where state is decided', 'src/engine/x.ts', 'const a = Math.sqrt(b)'],
  ['Math.exp where nothing is decided', 'src/report/x.ts', 'const a = Math.exp(b)'],
]

test('what the rules allow is not found', (t) => {
  const examples = good.map(([, file, line]) => [file, `${line}\n`])
  const found = house<Violation[][]>(`${JSON.stringify(examples)}.map((example) => house.violationsOf(...example))`)
  good.forEach(([about], index) => t.deepEqual(found[index], [], about))
})
