import test from 'ava'
import { parseCircuit } from '../../../src/circuit/parseCircuit.js'
import { messageOf, smallCircuit, smallFile, without } from '../smallCircuit.js'

test('a presentation is read in ticks', (t) => {
  const assignments = ['presentation.period=250 ms', 'presentation.volleys=3', 'presentation.jitter=0.05 ms']
  t.deepEqual(smallCircuit(assignments).presentation, {
    periodTicks: 2500, volleys: 3, volleyIntervalTicks: 50, jitterMs: 0.05, teacherDelayTicks: 200, readEndTicks: 200,
    gate: { population: 'rhythm', delayTicks: 20 },
  })
})

test('a presentation needs no gate', (t) => {
  t.false('gate' in parseCircuit(without(smallFile(), 'presentation.gate'), 'small.json').presentation!)
})

const gates = 'allowed: a population of the model relay that is neither memory.address nor memory.teacher: rhythm'

for (const [assignments, message] of [
  [['presentation.period=0 ms'], 'period: found "0 ms"; allowed: at least 0.1 ms'],
  [['presentation.period=10 Hz'], 'period: found "10 Hz": a frequency; allowed: a time, for example "10 ms"'],
  [['presentation.volleys=0'], 'volleys: found 0; allowed: a whole number from 1 to 1000'],
  [['presentation.volleys=1001'], 'volleys: found 1001; allowed: a whole number from 1 to 1000'],
  [['presentation.volleyInterval=0 ms'], 'volleyInterval: found "0 ms"; allowed: at least 0.1 ms'],
  [['presentation.jitter=-1 ms'], 'jitter: found "-1 ms"; allowed: a time from 0 ms to 1 s'],
  [['presentation.jitter=2 s'], 'jitter: found "2 s"; allowed: a time from 0 ms to 1 s'],
  [['presentation.readEnd=301 ms'], 'readEnd: found "301 ms"; allowed: at most the period, "300 ms"'],
  [['presentation.readEnd=0 ms'], 'readEnd: found "0 ms"; allowed: at least 0.1 ms'],
  [['presentation.teacherDelay=-1 ms'], 'teacherDelay: found "-1 ms"; allowed: at least 0 ms'],
  [['presentation.teacherDelay=299 ms'],
    'teacherDelay: found "299 ms"; allowed: less than 299 ms, the period less the delay of "oliveToPurkinje"'],
  [['presentation.jitter=0 ms', 'presentation.volleys=61'],
    'period: found "300 ms"; '
    + 'allowed: more than 300 ms, when the last mossy spike or the gate may come (volleys, '
    + 'volleyInterval, 8 standard deviations of jitter, gate.delay)'],
  [['presentation.jitter=40 ms'],
    'period: found "300 ms"; '
    + 'allowed: more than 320 ms, when the last mossy spike or the gate may come (volleys, '
    + 'volleyInterval, 8 standard deviations of jitter, gate.delay)'],
  [['presentation.gate.delay=300 ms', 'presentation.jitter=0 ms'],
    'period: found "300 ms"; '
    + 'allowed: more than 300 ms, when the last mossy spike or the gate may come (volleys, '
    + 'volleyInterval, 8 standard deviations of jitter, gate.delay)'],
  [['presentation.gate.delay=200 ms', 'presentation.jitter=25 ms'],
    'period: found "300 ms"; '
    + 'allowed: more than 300 ms, when the last mossy spike or the gate may come (volleys, '
    + 'volleyInterval, 8 standard deviations of jitter, gate.delay)'],
  [['presentation.gate.delay=10 Hz'],
    'gate.delay: found "10 Hz": a frequency; allowed: a time, for example "10 ms"'],
  [['presentation.gate.delay=-1 ms'], 'gate.delay: found "-1 ms"; allowed: at least 0 ms'],
  [['presentation.gate.delay=0.25 ms'], 'gate.delay: found "0.25 ms"; allowed: a multiple of the resolution, 0.1 ms'],
  [['presentation.gate.population=rythm'],
    `gate.population: "rythm" can be no gate, did you mean "rhythm"?; ${gates}`],
  [['presentation.gate.population=golgi'], `gate.population: "golgi" can be no gate; ${gates}`],
  [['presentation.gate.population=mossy'], `gate.population: "mossy" can be no gate; ${gates}`],
  [['presentation.gate.population=olive'], `gate.population: "olive" can be no gate; ${gates}`],
  [['presentation.gate={"population":"rhythm"}'], 'gate.delay: missing; allowed: a text in quotes'],
] as const) {
  test(`${assignments.join(' ')} is refused`, (t) => {
    t.is(messageOf(() => smallCircuit(assignments)), `small.json: presentation.${message}`)
  })
}

test('a presentation may fill its period up to the last tick', (t) => {
  const assignments = ['presentation.readEnd=300 ms', 'presentation.teacherDelay=298.9 ms', 'presentation.jitter=0 ms']
  t.notThrows(() => smallCircuit([...assignments, 'presentation.volleys=60']))
  t.notThrows(() => smallCircuit([...assignments, 'presentation.gate.delay=299.9 ms']))
})
