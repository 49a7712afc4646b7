import test from 'ava'
import * as fc from 'fast-check'
import { wholeNetwork } from '../../src/circuit/share.js'
import { Inputs, type Input } from '../../src/engine/inputs.js'
import { SavedState } from '../../src/engine/state.js'
import { never } from '../../src/kernels/lifPlaces.js'

const gain = (target: number, value: number): Input => ({ kind: 0, target, gain: value })
const stimulus = (target: number, ...cells: number[]): Input => ({ kind: 6, target, cells: Uint32Array.from(cells) })

const input = (kind: number, target: number, mark: number): Input => {
  switch (kind) {
    case 0: return gain(target, mark)
    case 1: return { kind, target, blocked: mark % 2 === 1 }
    case 2: return { kind, target, cells: Uint32Array.of(mark, 7) }
    case 3: return { kind, target, driveMv: mark / 3 }
    case 4: return { kind, target }
    case 5: return { kind, target, cells: Uint32Array.of(mark), potentialMv: mark % 2 === 1 ? null : -mark / 3 }
    default: return stimulus(target, mark)
  }
}

function takeAll(inputs: Inputs): [tick: number, input: Input][] {
  const taken: [number, Input][] = []
  for (let tick = inputs.nextTick(); tick !== never; tick = inputs.nextTick()) taken.push([tick, inputs.take(tick)!])
  return taken
}

const queued = fc.array(fc.record({ tick: fc.nat(20), target: fc.nat(3), kind: fc.nat(6) }), { maxLength: 60 })

test('inputs come by tick, changes before stimuli and each kind by target, then as they were queued', (t) => {
  fc.assert(fc.property(queued, (given) => {
    const entries = given.map(({ tick, target, kind }, mark) =>
      ({ tick, mark, input: input(kind, target, mark) }))
    const inputs = new Inputs()
    for (const entry of entries) inputs.push(entry.tick, entry.input)
    const expected = entries.sort((left, right) => left.tick - right.tick || left.input.kind - right.input.kind
      || left.input.target - right.input.target || left.mark - right.mark)
    const restored = new Inputs()
    restored.push(0, gain(9, 9))
    restored.restore(new SavedState(inputs.save(), wholeNetwork))
    for (const one of [inputs, restored]) t.deepEqual(takeAll(one), expected.map((entry) => [entry.tick, entry.input]))
  }), { seed: 1, numRuns: 200 })
})

test('nothing comes before its tick', (t) => {
  const inputs = new Inputs()
  inputs.push(5, gain(0, 1))
  t.is(inputs.take(4), undefined)
  t.is(inputs.nextTick(), 5)
  t.deepEqual(inputs.take(5), gain(0, 1))
  t.is(inputs.take(5), undefined)
})
