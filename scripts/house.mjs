// The rules of this house that a language linter does not know. `violations()` reads the tree and says where they are broken.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { filesBelow } from './steps.mjs'

/** A folder may import from those above it in this list. */
export const order = [
  'errors', 'random', 'words', 'kernels', 'theory', 'memory', 'circuit', 'engine', 'recording', 'levels', 'analysis',
  'experiments', 'studies', 'report', 'interop', 'files', 'executors', 'lab', 'cli',
]

/** Where outside packages may be imported. A folder, or one file; `types` are free everywhere. */
const sites = {
  rxjs: ['engine/simulate.ts', 'engine/branches.ts', 'recording', 'executors', 'cli', 'lab'],
  mathjs: ['circuit/mathjs.ts'],
  seedrandom: ['random'],
  zod: ['circuit', 'experiments', 'studies', 'cli'],
  commander: ['cli/lobule.ts', 'cli/usage'],
  vega: ['report'],
  'vega-lite': ['report'],
  '@noble/hashes': ['recording/digest.ts'],
  'fast-png': ['interop/pngPatterns.ts', 'interop/cropPng.ts', 'report/greyPicture.ts'],
  'fastest-levenshtein': ['errors/inputError.ts'],
  'hyparquet': ['files/readRunSpikes.ts'],
  'hyparquet-writer': ['files/spikeFiles.ts', 'files/measureFiles.ts'],
  '@duckdb/node-api': ['files/queryTables.ts'],
  esbuild: ['files/studyModule.ts'],
  graphology: ['memory/graph'],
  'graphology-types': ['memory/graph'],
  'graphology-generators': ['memory/graph/shippedGraphs.ts'],
  'graphology-shortest-path': ['memory/graph/distances.ts'],
  preact: ['lab/page', 'lab/drawing'],
}
const nodeSites = ['files', 'executors', 'cli']
/** Folders whose numbers decide the state of a simulation, or repeat it. */
const exactFolders = ['random', 'words', 'kernels', 'memory', 'circuit', 'engine', 'levels']
const clockFreeFolders = order.filter((folder) => !['files', 'executors', 'cli', 'lab'].includes(folder))
const inexact = /\bMath\.(?:exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b|\*\*/
/** Folders whose numbers are results. Squares and whole powers of 2 are the same everywhere, other powers are not. */
const resultFolders = ['theory', 'analysis', 'experiments', 'studies']
const inexactPower = /\bMath\.pow\b|(?<!\b2 )\*\* (?!2\b)/
const clock = /\bMath\.random\b|\bDate\b|\bperformance\.|\bprocess\.hrtime\b/
const pairs = { analysis: ['errors', 'random', 'kernels'] }
const lineLengthMax = 128

/** @typedef {{ file: string, line: number, message: string }} Violation */

/** All violations in the tree. @returns {Violation[]} */
export function violations() {
  const sources = [...filesBelow('src', '.ts'), ...filesBelow('src', '.tsx')].filter((file) => !file.startsWith('src/kernels/assembly/') && !file.endsWith('.d.ts'))
  return [
    ...sources.flatMap((file) => violationsOf(file, readFileSync(file, 'utf8'))),
    ...sources.flatMap(untested),
  ]
}

/** The violations of one source file. @param {string} file @param {string} text @returns {Violation[]} */
export function violationsOf(file, text) {
  const within = file.replace(/^src\//, '')
  const folder = within.includes('/') ? /** @type {string} */ (within.split('/')[0]) : ''
  /** @type {Violation[]} */
  const found = []
  text.split('\n').forEach((content, index) => {
    const report = (/** @type {string} */ message) => found.push({ file, line: index + 1, message })
    const code = content.replace(/^\s*(?:\/?\*|\/\/).*$/, '').replace(/\/\/ .*$/, '').replace(/\/\*\*.*?\*\//g, '')
    if (content.length > lineLengthMax) report(`a line of ${content.length} characters; at most ${lineLengthMax}`)
    if (exactFolders.includes(folder) && inexact.test(code)) report('a function that differs between engines; the kernels have exact exp and log')
    if (resultFolders.includes(folder) && inexactPower.test(code)) report('a power that differs between engines; theory has wholePower')
    if (clockFreeFolders.includes(folder) && clock.test(code)) report('nothing here may read the clock or Math.random')
    const imported = /^(?:import |export |\} from )?.*?(?:\bfrom |^import |\bimport\()'([^'\s]+)'\)?;?$/.exec(content.trimEnd())?.[1]
    if (imported !== undefined && folder !== '') {
      const isType = /^\s*(?:import|export) type /.test(content)
      const problem = importProblem(file, within, folder, imported, isType)
      if (problem) report(problem)
    }
  })
  return found
}

/** @param {string} file @param {string} within @param {string} folder @param {string} imported @param {boolean} isType */
function importProblem(file, within, folder, imported, isType) {
  if (imported.startsWith('node:')) return nodeSites.includes(folder) ? '' : `${imported} only in ${nodeSites.join(', ')}`
  if (!imported.startsWith('.')) {
    const name = imported.startsWith('@') ? imported.split('/').slice(0, 2).join('/') : /** @type {string} */ (imported.split('/')[0])
    const allowed = /** @type {Record<string, string[]>} */ (sites)[name]
    if (!allowed) return `${name} is no package that src may import`
    return isType || allowed.some((site) => within === site || within.startsWith(`${site}/`)) ? '' : `${name} only in ${allowed.join(', ')}`
  }
  const target = normalize(join(dirname(file), imported))
  if (target.startsWith('build/')) return ''
  if (target.startsWith('data/graphs/')) return within.startsWith('memory/graph/') ? '' : 'shipped graphs only in memory/graph'
  const other = target.replace(/^src\//, '').split('/')[0] ?? ''
  if (other === folder) return ''
  if (!order.includes(other) || !order.includes(folder)) return `${other || imported} is no folder of the house`
  if (order.indexOf(other) > order.indexOf(folder)) return `${folder} stands above ${other} and may not import it`
  const few = /** @type {Record<string, string[]>} */ (pairs)[folder]
  if (few && !few.includes(other)) return `${folder} imports only from ${few.join(', ')}`
  if ((folder === 'memory' && ['circuit', 'engine'].includes(other)) || (folder === 'engine' && other === 'memory')) {
    return 'memory and engine meet only in levels'
  }
  return ''
}

/** Every source file has a test of its name, but those that only declare or start. @param {string} file @returns {Violation[]} */
function untested(file) {
  const name = basename(file, '.ts')
  if (file === 'src/index.ts' || file.startsWith('src/cli/') || file.startsWith('src/report/viewer/')) return []
  if (file.startsWith('src/lab/page/') || file === 'src/lab/session/worker.ts') return []
  const text = readFileSync(file, 'utf8')
  const declaresOnly = !/^(?:export )?(?:async )?(?:function|class|const [^=]*=|let )/m.test(text)
  if (declaresOnly) return []
  const test = join(dirname(file).replace(/^src/, 'test'), `${name}.test.ts`)
  return existsSync(test) ? [] : [{ file, line: 1, message: `has no test ${test}` }]
}
