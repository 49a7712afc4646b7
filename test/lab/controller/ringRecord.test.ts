import test from 'ava'
import { ringRecord } from '../../../src/lab/controller/ringRecord.js'
import { lab } from './lab.js'

test('the record of a ring has its setting, the numbers of every level, the address and the command line', async (t) => {
  const { controller, until } = lab({ ringOf: 'random', ringSize: 4, a: 0.5, h: 0.5 })
  controller.open()
  const { ring } = await until((view) => ['attention', 'sdm', 'circuit'].every((level) =>
    view.ring?.levels[level as 'sdm']?.curve !== undefined))
  const { ring: setting, ringCommandLine } = controller.reading
  const record = JSON.parse(ringRecord(setting!, ring!, ringCommandLine, 'here')) as {
    levels: Record<string, { curve: unknown; correlationsByStep: number[][] }>
  }
  t.like(record as object, {
    setting: { circuit: 'circuits/cerebellar-cortex.json', assignments: ['populations.granule.count=4000'], seed: 1, start: 0 },
    circumstance: { command: ringCommandLine!, address: 'here' },
  })
  const { sdm } = record.levels
  t.deepEqual(sdm!.curve, ring!.levels.sdm!.curve)
  t.is(sdm!.correlationsByStep.length, 101)
})
