import test from 'ava'
import { numberRow } from '../../src/studies/numberRow.js'
import { thrown } from '../interop/thrown.js'

for (const [text, values] of [
  ['linspace(0, 1, 11)', [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
  ['linspace(5, -5, 3)', [5, 0, -5]],
  ['linspace(2, 9, 1)', [2]],
  ['logspace(0, 5, 6)', [1, 10, 100, 1000, 10_000, 100_000]],
  ['logspace(-3, -1, 3)', [0.001, 0.01, 0.1]],
  ['round(logspace(3, 4, 3))', [1000, 3162, 10_000]],
  ['range(2, 12, 2)', [2, 4, 6, 8, 10, 12]],
  ['range(0, 0.5, 0.1)', [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  ['range(3, 0, -1)', [3, 2, 1, 0]],
  ['range(1, 2 * 3 - 1, sqrt(4))', [1, 3, 5]],
] as const) {
  test(`${text} is ${values.join(', ')}`, (t) => t.deepEqual(numberRow(text, 'conditions.x'), [...values]))
}

for (const [text, problem] of [
  ['3', /is no row of numbers; allowed: linspace\(/],
  ['', /: empty/],
  ['linspace(0, 1)', /linspace of 2 numbers/],
  ['linspace(0, 1, 2.5)', /2\.5 numbers; allowed: 1 to 1000 numbers$/],
  ['linspace(0, 1, 1e9)', /1000000000 numbers/],
  ['range(0, 1, 0)', /no numbers from 0 to 1 in steps of 0/],
  ['range(0, 1, -1)', /no numbers from 0 to 1 in steps of -1/],
  ['range(0, 1e9, 1)', /allowed: 1 to 1000 numbers$/],
  ['logspace(0, 400, 3)', /gives Infinity; allowed: finite numbers$/],
  ['linspace(0, 1 ms, 3)', /a quantity with a unit; allowed: plain numbers$/],
  ['linspace(0, granule, 3)', /"granule" is no name known here/],
  ['import("node:fs")', /is no row of numbers/],
  ['constructor(0, 1, 2)', /is no row of numbers/],
  ['toString(0, 1, 2)', /is no row of numbers/],
  ['linspace.constructor("return 1")()', /is no row of numbers|cannot be read/],
  ['linspace(0, parse("1"), 3)', /no function "parse"/],
  ['linspace(0, f(x) = x, 3)', /more than arithmetic/],
  ['linspace(0, [1, 2], 3)', /more than arithmetic/],
  ['round(round)', /is no row of numbers/],
  [`linspace(0, ${'1+'.repeat(200)}1, 3)`, /characters; allowed: at most 200 characters$/],
] as const) {
  test(`${text.slice(0, 40)} is refused`, (t) => {
    const message = thrown(t, () => numberRow(text, 'conditions.x'))
    t.true(message.startsWith('conditions.x: found "'), message)
    t.regex(message, problem)
  })
}
