import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { parseCsvLagCurve } from '../../src/interop/csvLagCurve.js'

const parse = (text: string) => parseCsvLagCurve(text, 'points.csv')

test('points are read by the names of their columns, in the order of lags', (t) => {
  t.deepEqual(parse('# figure 3\nlag,correlation,sd,n\n2, -0.1,,\n1,0.3,0.04,57\n'), {
    source: 'points.csv',
    points: [{ lag: 1, correlation: 0.3, deviation: 0.04, cells: 57 }, { lag: 2, correlation: -0.1 }],
  })
  t.deepEqual(parse('\uFEFFnote,correlation,lag\r\nread by eye,3e-1,1\r\n').points, [{ lag: 1, correlation: 0.3 }])
})

const faults: readonly [text: string, message: string][] = [
  ['\n', 'row 1: the file is empty; allowed: a header with lag and correlation'],
  ['lag,r\n1,2', 'row 1: no column "correlation" in "lag,r"; allowed: lag and correlation'],
  ['lag,correlation\n', 'row 1: there is no row below the header; allowed: at least one point'],
  ['lag,correlation\n1.5,0', 'row 2, lag: found "1.5"; allowed: an integer of at least 1'],
  ['lag,correlation\n\n1', 'row 3, correlation: found ""; allowed: a number from -1 to 1'],
  ['lag,correlation\n1,1.2', 'row 2, correlation: found "1.2"; allowed: a number from -1 to 1'],
  ['lag,correlation\n1,NaN', 'row 2, correlation: found "NaN"; allowed: a number from -1 to 1'],
  ['lag,correlation,sd\n1,0,-1', 'row 2, sd: found "-1"; allowed: a number of at least 0'],
  ['lag,correlation,n\n1,0,many', 'row 2, n: found "many"; allowed: an integer of at least 1'],
  ['lag,correlation\n1,0\n2,0\n1,0', 'row 4, lag: found 1, as in row 2; allowed: every lag once'],
]

for (const [text, message] of faults) {
  test(`${JSON.stringify(text)} is refused: ${message}`, (t) => {
    t.throws(() => parse(text), { instanceOf: InputError, message: `points.csv: ${message}` })
  })
}
