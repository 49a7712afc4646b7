import test from 'ava'
import { LabSession } from '../../../src/lab/session/labSession.js'
import type { Presented } from '../../../src/lab/session/messages.js'
import { cellsOfVolley } from '../../../src/lab/session/volleyBatch.js'
import { thrown } from '../../interop/thrown.js'
import { digitBits, smallOpening } from './smallOpening.js'

const atLevels = (bits: Uint8Array) => ({ circuit: bits, sdm: bits, attention: bits })
const spikesOf = ({ volleys }: Presented, session: LabSession, name: string) =>
  [...volleys.ticks.keys()].filter((volley) => session.face.populations[volleys.populations[volley]!]!.name === name)
    .flatMap((volley) => [...cellsOfVolley(volleys, volley)])

test('what is stored is read at every level, and circuit and SDM read the same words', (t) => {
  const [three, seven] = digitBits(3, 7) as [never, never]
  const session = new LabSession(smallOpening({ assignments: ['populations.granule.count=4000', 'presentation.jitter=0 ms'] }))
  session.store(three, three)
  session.store(seven, seven)
  const { bits } = digitBits(3)[0]!
  const cue = bits.map((bit, index) => (index % 9 === 0 ? 1 - bit : bit))
  const { words, shares } = session.read(atLevels(cue))
  t.deepEqual(words!.circuit, words!.sdm)
  t.deepEqual(words!.attention, bits)
  for (const level of ['circuit', 'sdm', 'attention'] as const) t.true(shares![level][0]! > shares![level][1]!, level)
  t.deepEqual([...shares!.circuit], [...shares!.sdm])
})

test('storing fires a climbing fibre for each 1, and weights go down only where one fired', (t) => {
  const session = new LabSession(smallOpening())
  const [three] = digitBits(3)
  const presented = session.store(three!, three!)
  const ones = [...three!.bits.keys()].filter((bit) => three!.bits[bit] === 1)
  t.deepEqual(spikesOf(presented, session, 'olive').sort((left, right) => left - right), ones)
  const active = new Set(spikesOf(presented, session, 'granule')).size
  t.is(presented.weights!.lowered, active * ones.length)
  t.is(presented.weights!.raised, active * (256 - ones.length))
  t.is(presented.weights!.counts.reduce((sum, count) => sum + count, 0), 4000 * 256)
})

test('a session that opens with patterns has the numbers of one to which they are shown', (t) => {
  const [one, two] = digitBits(1, 2)
  const opened = new LabSession(smallOpening({ stored: [one!, two!] }))
  const shown = new LabSession(smallOpening())
  shown.store(one!, one!)
  shown.store(two!, two!)
  t.deepEqual(opened.weights().counts, shown.weights().counts)
  t.deepEqual(opened.read(atLevels(one!.bits)), shown.read(atLevels(one!.bits)))
})

test('in a sequence each pattern recalls the next one, and the last the first', (t) => {
  const stored = digitBits(0, 1, 2, 3)
  const session = new LabSession(smallOpening({ stored, order: 'next', assignments: ['populations.granule.count=20000'] }))
  let words = atLevels(stored[0]!.bits)
  for (const next of [1, 2, 3, 0]) {
    words = session.read(words).words as typeof words
    t.deepEqual(words.attention, stored[next]!.bits)
    t.deepEqual(words.sdm, stored[next]!.bits)
    t.deepEqual(words.circuit, stored[next]!.bits)
  }
})

const withLesion = (population: string, share: number) =>
  [...smallOpening().assignments, `populations.${population}.lesioned=${share}`]

test('lesions are the circuit\'s alone: SDM and attention beside it read as before', (t) => {
  const stored = digitBits(3, 7)
  const [whole, lesioned] = [[], ['populations.granule.lesioned=0.9']].map((more) =>
    new LabSession(smallOpening({ stored, assignments: [...smallOpening().assignments, ...more] })))
  const cue = atLevels(stored[0]!.bits.map((bit, index) => (index % 5 === 0 ? 1 - bit : bit)))
  const [before, after] = [whole!, lesioned!].map((session) => session.read(cue).words!) as [never, never]
  const { circuit: _, ...others } = before as Record<string, Uint8Array>
  t.like(after, others)
  t.notDeepEqual(after, before)
})

test('lesioned mossy fibres do not fire, and a silent granule layer returns the cue', (t) => {
  const [three] = digitBits(3)
  const whole = new LabSession(smallOpening({ stored: [three!] }))
  const lesioned = new LabSession(smallOpening({ stored: [three!], assignments: withLesion('mossy', 0.5) }))
  const fibres = (session: LabSession) => new Set(spikesOf(session.read(atLevels(three!.bits)), session, 'mossy')).size
  t.is(fibres(whole), 256)
  t.true(fibres(lesioned) < 160)
  const silent = new LabSession(smallOpening({ stored: [three!], assignments: withLesion('granule', 1) }))
  t.deepEqual(silent.read(atLevels(three!.bits)).words!.circuit, three!.bits)
  t.is(spikesOf(silent.read(atLevels(three!.bits)), silent, 'granule').length, 0)
})

test('a watched cell has its trace, and a granule cell its address; watching changes no spike', (t) => {
  const [three] = digitBits(3)
  const plain = new LabSession(smallOpening({ stored: [three!] }))
  const watched = new LabSession(smallOpening({ stored: [three!] }))
  const expected = plain.read(atLevels(three!.bits))
  const cell = spikesOf(expected, plain, 'granule')[0]!
  watched.watch('granule', cell)
  const { trace, ...rest } = watched.read(atLevels(three!.bits))
  t.deepEqual(rest, expected)
  t.is(trace!.fibres!.length, 8)
  t.true([...trace!.fibres!].every((fibre) => three!.bits[fibre % 256] === (fibre < 256 ? 1 : 0)))
  t.true(trace!.timesMs.length > 3)
  t.is(trace!.spikesMs.length, 1)
  t.true(Math.max(...trace!.potentialsMv) <= trace!.thresholdMv!)
  watched.watch()
  t.is(watched.read(atLevels(three!.bits)).trace, undefined)
})

test('patterns of another length are refused with the message of the command line', (t) => {
  t.regex(thrown(t, () => new LabSession(smallOpening({ stored: digitBits(1), assignments: ['memory.bits=128'] }))),
    /found patterns of 256 bits; allowed: 128 bits, the circuit's memory\.bits/)
})
