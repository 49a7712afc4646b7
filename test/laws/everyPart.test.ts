import test from 'ava'
import { lastValueFrom, share, toArray } from 'rxjs'
import { buildNetwork } from '../../src/circuit/network.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'
import { simulate } from '../../src/engine/simulate.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { digestVolleys } from '../../src/recording/digest.js'
import { everyPartFile } from './everyPart.js'

/*
 * The digest of all spikes. A change that moves it changes the results of whoever has such parts: it needs an entry under
 * "Results change" in CHANGELOG.md that says why.
 */
const golden = 'b9e980ae225fcd9b8a01bfcd1cf635618db08e5c6d752abd8e30ea92b55febf2'

const circuit = parseCircuit(everyPartFile, 'every part')

async function spikes(kernelsOf?: typeof createReferenceKernels) {
  const volleys = simulate(buildNetwork(circuit, 7, kernelsOf), { untilMs: 100 }).pipe(share())
  const [all, digest] = await Promise.all([lastValueFrom(volleys.pipe(toArray())), lastValueFrom(volleys.pipe(digestVolleys()))])
  return { digest, fired: new Set(all.map(({ population }) => population)) }
}

test('cells and synapses of every kind make the spikes that are written down here', async (t) => {
  const { digest, fired } = await spikes()
  t.is(digest, golden)
  t.deepEqual([...fired].sort(), Object.keys(everyPartFile.populations).sort(), 'a population is silent')
})

test('the plain TypeScript kernels make the same spikes of every kind', async (t) => {
  t.is((await spikes(createReferenceKernels)).digest, golden)
})
