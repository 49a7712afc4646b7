import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { conversionText, theoryCommand, theoryText } from '../../src/cli/theoryCommand.js'
import { conversion } from '../../src/theory/beta/conversion.js'
import { theoryTable } from '../../src/theory/theoryTable.js'

test('the text names the conventions and reports ties', (t) => {
  const text = theoryText(theoryTable({ bits: 1000, locations: 1e6, patterns: 1e4 }))
  t.regex(text, /^Sparse Distributed Memory, n = 1000 bits, r = 1000000 hard locations, m = 10000 random patterns\n/)
  t.regex(text, /^At radius d = 446 bits \(best signal-to-noise ratio, averaged\)$/m)
  t.regex(text, /^ {2}half +446 \(8\.6696\) +444 \(52050\) +448 to 449 \(176\)$/m)
  t.regex(text, /^ {2}closed forms, quantile of p\* +447 +444 \(48133\)$/m)
  t.true(text.split('\n').every((line) => line.length <= 120 && line === line.trimEnd()))
  t.false(/NaN|undefined/.test(text))
})

test('a β is inverted first, in both conventions', (t) => {
  const text = theoryText(theoryTable({ bits: 64, locations: 2 ** 64, patterns: 1024, beta: 15.9 }))
  t.regex(text, /r = 2\^64 hard locations/)
  t.regex(text, /^β = 15\.900 at 64 bits$/m)
  t.regex(text, /^ {2}least-squares slope +10\.29 .*between d = 10 \(β 16\.562\) and 11 \(β 14\.412\)$/m)
  t.regex(text, /^ {2}the paper's N\/\(N − 1\) +10\.98 /m)
})

test('every setting has a text without holes', (t) => {
  for (const locations of [1, 50, Infinity]) {
    t.false(/NaN|undefined/.test(theoryText(theoryTable({ bits: 16, locations, patterns: 3 }))))
  }
})

test('a radius that has not the best ratio is not called the best one', (t) => {
  for (const locations of [1, Infinity]) {
    const text = theoryText(theoryTable({ bits: 64, locations, patterns: 5 }))
    t.regex(text, /^At radius d = \d+ bits \(no radius from 2 on has the best signal-to-noise ratio, averaged\)$/m)
  }
})

test('an activation gives the radius, with the p that it really has, and every β', (t) => {
  const text = conversionText(conversion(1000, { activation: 3.684e-4 }))
  t.regex(text, /^p = 0\.00036840 at 1000 bits$|^p = 3\.684e-4 at 1000 bits$/m)
  t.regex(text, /^ {2}nearest in ratio +446 +3\.538e-4$/m)
  t.regex(text, /^ {2}quantile: the smallest with at least p +447 +4\.450e-4$/m)
  t.regex(text, /^ {2}least squares of ln I, 0 ≤ d_v < 446 +\d/m)
  t.regex(text, /^At radius d = 446 of 1000 bits p = 3\.538e-4/m)
  t.true(text.split('\n').every((line) => line.length <= 120 && line === line.trimEnd()))
  const table = theoryText(theoryTable({ bits: 64, locations: 1e6, patterns: 100, activation: 0.001 }))
  t.regex(table, /^At radius d = 19 bits \(nearest in p\)$/m)
  t.regex(table, /^ {2}quantile: the smallest with at least p +20 /m)
})

test('a β or a radius alone needs neither locations nor patterns', (t) => {
  t.regex(conversionText(conversion(64, { beta: 15.9 })), /^ {2}least-squares slope +10\.29 /m)
  t.false(/near to|undefined|NaN/.test(conversionText(conversion(64, { beta: 15.9 }))))
  t.regex(conversionText(conversion(64, { radius: 11 })), /^At radius d = 11 of 64 bits p = /)
})

test('faults name the option of the command line', (t) => {
  const given = { bits: 64, locations: 100, patterns: 10 }
  const refused = (change: object, message: string | RegExp) =>
    t.throws(() => theoryCommand({ ...given, ...change }), { instanceOf: InputError, message })
  refused({ bits: 'many' }, '--bits: found "many"; allowed: a number, such as 1000, 1e6, 2^64')
  refused({ bits: '2.5' }, '--bits: found 2.5; allowed: an integer from 7 to 8192')
  refused({ patterns: '1e300' }, '--patterns: found 1e+300; allowed: an integer of at least 1 and below 2^53')
  refused({ locations: '0' }, '--locations: found 0; allowed: a number of at least 1')
  refused({ locations: '2^2000' },
    '--locations: found "2^2000", too large a number; allowed: below 2^1024, or infinity')
  refused({ locations: '1e999' }, /^--locations: found "1e999", too large a number; /)
  refused({ locations: undefined }, /^--locations: missing; allowed: a number; or only --bits and one of --radius, /)
  refused({ patterns: undefined, beta: '9' }, /^--patterns: missing; /)
  refused({ locations: undefined, patterns: undefined }, /^--locations: missing; /)
  refused({ activation: '0.001', beta: '9' }, /^--activation: found another number beside it; /)
  refused({ activation: '0.6' }, /^--activation: found 0\.6; allowed: a number from /)
  refused({ patterns: '' }, '--patterns: found ""; allowed: a number, such as 1000, 1e6, 2^64')
  refused({ radius: '32' }, '--radius: found 32; allowed: an integer from 2 to 31')
  refused({ beta: '1e4' }, /^--beta: found 10000; allowed: a number from /)
})
