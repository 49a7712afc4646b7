import { readFileSync } from 'node:fs'
import test from 'ava'
import esbuild from 'esbuild'
import { launchChromium, unless, withChromium } from './chromium.js'
import { sameSpikes, sameSpikesOfEveryPart, type Spikes } from './sameSpikes.js'


const circuitText = readFileSync('circuits/cerebellar-cortex.json', 'utf8')

/** The same file as a script for a page. The build fails where it needs a module of Node. */
async function pageScript(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['test/lab/sameSpikes.ts'], bundle: true, write: false, format: 'iife', globalName: 'page',
    platform: 'browser', target: 'es2022', loader: { '.wasm': 'binary' }, logLevel: 'error',
  })
  return outputFiles[0]!.text
}

test('what simulates is bundled for a page without a module of Node', async (t) => {
  const script = await pageScript()
  t.notRegex(script, /\brequire\("node:|from"node:/)
  t.log(`${(script.length / 1e6).toFixed(2)} MB`)
})

test('the run that pages repeat stores and recalls its words', async (t) => {
  const { volleys, read } = await sameSpikes(circuitText)
  t.true(volleys > 100)
  t.is(new Set(read).size, 3)
})

withChromium(`a page in Chromium gives the same spikes as Node, bit for bit${unless}`, async (t) => {
  t.timeout(60_000)
  const browser = await launchChromium()
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  await page.setContent('<!doctype html><title>same spikes</title>')
  await page.addScriptTag({ content: await pageScript() })
  const inPage = await page.evaluate(async (text) => {
    const { page: script } = globalThis as unknown as {
      page: { sameSpikes: (text: string) => Promise<Spikes>; sameSpikesOfEveryPart: () => Promise<string> }
    }
    return { memory: await script.sameSpikes(text), everyPart: await script.sameSpikesOfEveryPart() }
  }, circuitText)
  t.deepEqual(inPage, { memory: await sameSpikes(circuitText), everyPart: await sameSpikesOfEveryPart() })
})
