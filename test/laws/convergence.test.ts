import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { circuitOf, lifExponential, projection, relay } from '../engine/tinyCircuit.js'

/** Times in ms of the first spikes of a cell with currents: 14 mV of drive, and an excitation of 60 mV every 4 ms. */
function spikeTimes(resolutionMs: number): number[] {
  const perMs = Math.round(1 / resolutionMs)
  const cell = lifExponential('cell', 1, { driveMv: 14, refractoryTicks: 2 * perMs, resetPotentialMv: -75 })
  const circuit = circuitOf([relay('in'), cell], [projection('in', 'cell', 60, perMs)], undefined, resolutionMs)
  const engine = new Engine(buildNetwork(circuit, 1))
  for (let inputMs = 3; inputMs < 80; inputMs += 4) engine.stimulate(inputMs * perMs, 'in', [0])
  const times: number[] = []
  engine.advance(84 * perMs, ({ population, tick }) => { if (population === 'cell') times.push(tick / perMs) })
  return times
}

test('as the resolution shrinks, spike times come down to their limit no slower than linearly', (t) => {
  const limit = spikeTimes(1 / 16_384)
  const powers = [2, 4, 6, 8, 10]
  const errors = powers.map((power) => {
    const times = spikeTimes(1 / 2 ** power)
    t.is(times.length, limit.length)
    return times.map((time, spike) => (time - limit[spike]!) * 2 ** power)
  })
  t.true(limit.length >= 8, `${limit.length}`)
  t.true(errors.every(([first]) => first! > -0.1 && first! < 1), 'the first one is the next tick after its true time')
  t.true(errors.flat().every((resolutions) => Math.abs(resolutions) < limit.length), errors.join('; '))
})
