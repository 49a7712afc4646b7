import test from 'ava'
import { startRun } from '../../src/cli/startRun.js'
import { circuitFile } from './command.js'

const refused = (options: object) => startRun(circuitFile, { seed: '1', set: [], expect: [], dryRun: true, ...options }, [])

for (const [what, options, message] of [
  ['a lesion', { lesion: ['granul 30 %'] }, /^--lesion 'granul 30 %': populations: unknown key "granul", did you mean "granule"\?/],
  ['a duration', { experiment: 'activity', duration: '2' },
    /^--duration 2: experiment\.duration: found 2; allowed: a time with its unit in quotes, such as "2 s"$/],
  ['a number of seeds', { seeds: 'many' }, /^--seeds many: experiment\.replicates: found "many"/],
  ['an assignment', { set: ['experiment.noise=abc'] },
    /^--set experiment\.noise=abc: experiment\.noise: found "abc"; allowed: a list of fractions of bits, such as \[0,0\.1,0\.2\]$/],
  ['a lesion twice', { lesion: ['golgi', 'golgi 3 %'] }, /^--lesion: found "golgi 3 %" after another lesion of that population/],
] as const) {
  test(`what is wrong with ${what} is told of what was typed`, async (t) => {
    await t.throwsAsync(refused(options), { message })
  })
}
