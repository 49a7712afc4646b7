import test from 'ava'
import { summaryText } from '../../src/report/summaryText.js'
import { someWeights } from './spikes/somePictures.js'
import { syntheticResult } from './syntheticResult.js'

const digests = { identityDigest: 'a'.repeat(64), resultDigest: 'b'.repeat(64) }
const speed = { wallSeconds: 3.21, biologicalSeconds: 12.4, realtimeFactor: 3.86, eventsPerSecond: 9_730_000 }
const lines = (text: string): string[] => text.split('\n')

test('the summary is a screen of aligned lines that ends with the report\'s path', (t) => {
  const text = summaryText(syntheticResult(), speed, digests, 'runs/recall-seed-1')
  t.true(text.endsWith('\nreport         runs/recall-seed-1/report.html\n'))
  t.true(lines(text).length < 30)
  const table = lines(text).slice(3, 11)
  t.is(new Set(table.map((line) => line.length)).size, 1)
  t.regex(table[4]!, /^ +15 % +14\.84 +1\.\d\d \[\d\.\d\d, \d\.\d\d\] +0\.\d\d \[/)
})

test('digests, speed, expectations, rates and active fraction are in it', (t) => {
  const text = summaryText(syntheticResult(), speed, digests, 'x')
  t.regex(text, /^identity +a{64}$/m)
  t.regex(text, /^result +b{64}$/m)
  t.regex(text, /^speed +3\.21 s, 12\.4 s of biological time, 3\.86 × real time, 9\.73 million synaptic events/m)
  t.regex(text, /^expectations +✓ with 15 %.*\n +✗ the measured β/m)
  t.regex(text, /^rates, Hz +mossy .*granule/m)
  t.regex(text, /^active +0\.\d+ % \[.*\] of granule cells, expected 0\.0977 %$/m)
})

test('before the report stands how to see the circuit at work', (t) => {
  const text = summaryText(syntheticResult(), speed, digests, 'x')
  t.regex(text, /^lab +lobule lab x \(in a clone: npm run lab -- x\): [^\n]+\nreport /m)
  const random = { ...syntheticResult(), patterns: { ...syntheticResult().patterns, source: 'random' } }
  t.regex(summaryText(random, speed, digests, 'x'), /^lab +lobule lab \(in a clone: npm run lab\): /m)
})

test('what a level lacks has no line', (t) => {
  const text = summaryText({ ...syntheticResult('attention'), expectations: [] }, { wallSeconds: 1 }, digests, 'x')
  t.notRegex(text, /^(rates|active|expectations)/m)
  t.regex(text, /^speed +1 s$/m)
})

test('weights at their bounds are a warning', (t) => {
  const warning = /^warning +50 % of the weights of parallelToPurkinje that could learn are at a bound/m
  t.regex(summaryText({ ...syntheticResult(), learnt: [someWeights] }, speed, digests, 'x'), warning)
  t.notRegex(summaryText({ ...syntheticResult(), learnt: [] }, speed, digests, 'x'), warning)
})

test('a name cannot steer the terminal', (t) => {
  const text = summaryText({ ...syntheticResult(), circuit: 'a\u001b[2Jb\nc' }, speed, digests, 'x')
  t.regex(text, /^Recall in a�\[2Jb�c, level circuit/)
})
