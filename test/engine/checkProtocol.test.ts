import test from 'ava'
import { checkBlock } from '../../src/engine/checkProtocol.js'
import type { Block } from '../../src/engine/protocol.js'
import { InputError } from '../../src/errors/inputError.js'

const tone = { name: 'CS', population: 'mossy', cells: [0, 2], atMs: 5, volleys: 3, everyMs: 2.5 }
const puff = { name: 'US', population: 'olive', atMs: 20 }
const block: Block = { name: 'training', trials: 2, trialMs: 50, stimuli: [tone, puff] }

test('what fits is let through, to the last tick of a trial', (t) => {
  t.notThrows(() => checkBlock(block, 0.1))
  t.notThrows(() => checkBlock({ ...block, stimuli: [{ ...puff, atMs: 49.9 }] }, 0.1))
})

test('what does not fit is refused with what would', (t) => {
  const wrong: [Partial<Block>, string][] = [
    [{ trials: 0 }, 'block "training".trials: found 0; allowed: a whole number from 1'],
    [{ trialMs: 0.04 }, 'block "training".trialMs: found 0.04; allowed: at least a tick, 0.1 ms'],
    [{ stimuli: [{ ...puff, atMs: 50 }] },
      'block "training".stimuli[0].atMs: found 50; allowed: a time within the trial, from 0 to before 50 ms'],
    [{ stimuli: [puff, { ...tone, volleys: 19 }] }, 'block "training".stimuli[1].volleys: found the last one at 50 ms; '
      + 'allowed: a time within the trial, from 0 to before 50 ms'],
    [{ stimuli: [{ ...puff, volleys: 2 }] }, 'block "training".stimuli[0].everyMs: found undefined; '
      + 'allowed: at least a tick, 0.1 ms, where there are several volleys'],
    [{ kinds: [{ name: 'all', share: 0.5, shows: ['CS'] }] },
      'block "training".kinds: found shares that add up to 0.5; allowed: shares that add up to 1'],
    [{ kinds: [{ name: 'all', share: 1, shows: ['UR'] }] },
      'block "training".kinds "all".shows: found "UR", did you mean "US"?; allowed: CS, US'],
  ]
  for (const [change, message] of wrong) {
    t.throws(() => checkBlock({ ...block, ...change }, 0.1), { instanceOf: InputError, message })
  }
})
