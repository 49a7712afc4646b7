import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import test from 'ava'
import type { Page } from 'playwright-core'
import { settleRing } from '../../src/lab/session/ring.js'
import { mainRun } from '../../src/lab/session/mainRun.js'
import { runRequest } from '../../src/lab/state/commandLine.js'
import { defaultState, type LabState } from '../../src/lab/state/labState.js'
import { bitsOfPattern } from '../../src/lab/state/patternBits.js'
import { circuitTextOf, digitsSource, documentOf, shippedPatterns } from '../../src/lab/state/shippedFiles.js'
import { stateOfAddress } from '../../src/lab/state/stateAddress.js'
import { StateReading } from '../../src/lab/state/stateReading.js'
import { lobule, newPath } from '../cli/command.js'
import { planRun } from '../../src/cli/planRun.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { readStoredZip } from '../interop/readStoredZip.js'
import { digestOf } from '../../src/recording/digest.js'
import { thrown } from '../interop/thrown.js'
import { unless, withChromium } from './chromium.js'
import { built, openLab, quick, served, status } from './served.js'
import { shippedHere } from './shippedHere.js'

withChromium(`the page comes up from any path of a server, asks for its own files only, and complains of nothing${unless}`, async (t) => {
  const address = await served(t)
  const started = performance.now()
  const { page, requests, complaints } = await openLab(t, address)
  await page.waitForSelector('h1')
  t.log(`shown after ${Math.round(performance.now() - started)} ms, the browser's own start included`)
  await status(page, /^Ready: 10 patterns stored/)
  t.log(`memory ready after ${Math.round(performance.now() - started)} ms`)
  t.deepEqual(requests.map((url) => url.replace(address, '')).filter((url) => !url.startsWith('blob:')),
    ['', 'lab.css', 'lab.js', 'worker.js'])
  t.deepEqual(complaints, [])
})

test('what is loaded first is small: expressions, schemas and the engine come with the worker', (t) => {
  const [page, worker] = ['lab.js', 'worker.js'].map((name) => readFileSync(join(built, name), 'utf8')) as [string, string]
  for (const mark of ['DecimalError', 'ZodError']) t.deepEqual([page, worker].map((text) => text.includes(mark)), [false, true])
  t.true(page.length < 250_000)
})

withChromium(`it comes up from a disk too${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, pathToFileURL(join(built, 'index.html')).href + quick)
  await status(page, /^Ready/)
  t.deepEqual(complaints, [])
})

withChromium(`the first run has the digest that the command line gave at the build, and says so${unless}`, async (t) => {
  const { page } = await openLab(t, await served(t))
  await status(page, /^Ready/)
  await page.click('#start-run')
  await page.waitForSelector('#badge', { timeout: 60_000 })
  t.is(await page.textContent('#badge'), '✓ same digest as the command line')
  await page.fill('#compare', '0'.repeat(64))
  t.is(await page.textContent('#badge'), '✗ not the digest to compare with')
})

withChromium(`a run with lesions has the digest of the command line that the page gives for it${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, `${await served(t)}${quick}&stored=0-upright,1-upright,2-upright`)
  await status(page, /^Ready/)
  await page.click('[data-lesion="granule-0.3"]')
  await page.click('[data-lesion="golgi-1"]')
  await page.waitForFunction(() =>
    document.querySelector('#command')!.textContent!.endsWith(' --lesion \'golgi 100 %\' --lesion \'granule 30 %\''))
  await status(page, /^Ready/)
  await page.click('#start-run')
  await page.waitForSelector('#digest', { timeout: 60_000 })
  const parameters = wordsOf((await page.textContent('#command'))!)
  const { stdout, stderr } = await lobule(...parameters, '--json', '--quiet', '--out', newPath(t))
  t.is(stderr, '')
  t.is(await page.textContent('#digest'), (JSON.parse(stdout) as { resultDigest: string }).resultDigest)
  t.deepEqual(complaints, [])
})

withChromium(`a ring of random words settles at three levels, with the numbers of Node, and comes to the same states in spikes${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, `${await served(t)}${quick}&ringOf=random&ringSize=12&a=-0.5`)
  await status(page, /^Ready/)
  await page.locator('#slider-h').fill('1.5')
  await page.waitForFunction(() => /h=1\.5/.test(location.hash))
  await page.waitForSelector('#ring-spikes:enabled', { timeout: 60_000 })
  await page.click('#ring-spikes')
  await page.waitForFunction(() => /12 of 12/.test(document.querySelector('#ring-spiking')?.textContent ?? ''))
  t.is(await page.textContent('#ring-spiking'), 'In spikes: 12 of 12 starts came to exactly the states of the hard locations.')
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#save-ring')])
  const record = JSON.parse(readFileSync(await saved.path(), 'utf8')) as {
    levels: Record<string, { curve: unknown; crossing?: number }>; circumstance: { command: string }
  }
  t.is(record.circumstance.command, (await page.textContent('#ring-command'))!)
  const { state } = stateOfAddress(new URL(page.url()).hash)
  const ring = new StateReading(state, shippedHere, shippedPatterns(shippedHere), 256).ring!
  const curves = [...settleRing(ring)].flatMap((reply) => (reply.kind === 'compared' && reply.curve ? [reply] : []))
  t.is(curves.length, 3)
  for (const { level, curve, crossing } of curves) {
    t.deepEqual(record.levels[level]!.curve, curve, level)
    t.is(record.levels[level]!.crossing, crossing)
  }
  await page.click('[data-ring-level=sdm] .memories', { position: await discOf(page, 0.5) })
  await page.waitForFunction(() => /ringStart=6/.test(location.hash))
  t.deepEqual(complaints, [])
})

/** Where on the ring of a level a memory stands, by its share of the way round from the top. */
async function discOf(page: Page, share: number): Promise<{ x: number; y: number }> {
  const { width, height } = (await page.locator('[data-ring-level=sdm] .memories').boundingBox())!
  return share === 0.5 ? { x: width / 2, y: height - 43 } : { x: width / 2, y: 43 }
}

/** A command line as its words after `lobule`. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].slice(1).map(([, quoted, plain]) => quoted ?? plain!)

withChromium(`a run with other settings has the digest of Node, bit for bit${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  await page.locator('#slider-claws').fill('7')
  await page.locator('#slider-jitter').fill('0.3')
  await page.fill('#seed', '11')
  await page.press('#seed', 'Enter')
  await status(page, /^Ready/)
  await page.waitForFunction(() => /jitter=0\.3/.test(document.querySelector('#command')!.textContent!))
  await page.click('#start-run')
  await page.waitForSelector('#digest', { timeout: 60_000 })
  const state = { ...defaultState, seed: 11, settings: { granuleCells: 4000, claws: 7, jitter: 0.3 } }
  const shipped = shippedPatterns(shippedHere)
  const text = circuitTextOf(state, shippedHere)
  const inNode = await mainRun({
    run: runRequest(state, documentOf(text), shipped), text, patternsSource: digitsSource,
    patterns: state.stored.map((pattern) => bitsOfPattern(pattern, shipped, 256)),
  }, new AbortController().signal, () => {})
  t.is(await page.textContent('#digest'), inNode.resultDigest)
})

withChromium(`a pattern drawn with the keyboard is stored and recalled from a noisy cue at every level${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, `${await served(t)}#settings=granuleCells%3A20000&noise=0.1&speed=200`)
  await status(page, /^Ready/)
  await page.click('#clear')
  await page.focus('.editor canvas')
  for (let row = 0; row < 10; row++) {
    for (const key of ['ArrowRight', ' ', 'ArrowRight', ' ', 'ArrowRight', ' ', 'ArrowLeft', 'ArrowLeft', 'ArrowDown']) {
      await page.keyboard.press(key)
    }
  }
  t.regex((await page.textContent('.editor .unseen'))!, /^row 11, column \d+: blank$/)
  await page.click('#store')
  await status(page, /^Stored: [\d,]+ weights went down, [\d,]+ went up/)
  t.is(await page.locator('.stored li').count(), 11)
  await page.click('#play')
  await status(page, /^After/)
  t.regex((await page.textContent('#status'))!, /^After \d+ reads?: circuit drawn, sdm drawn, attention drawn$/)
  t.deepEqual(complaints, [])
})

const typed = async (page: Page, field: string, text: string) => {
  await page.fill(field, text)
  await page.press(field, 'Enter')
}

/** What each control does to a field of the state, one after the other. */
const controls: readonly (readonly [
  about: string, act: (page: Page) => Promise<unknown>, field: keyof LabState, value: unknown,
])[] = [
  ['a digit is picked', (page) => page.click('.digits button:nth-child(6)'), 'pattern', { name: '5-upright' }],
  ['the noise is set', (page) => page.locator('#slider-noise').fill('0.35'), 'noise', 0.35],
  ['another draw of the noise', (page) => page.click('#redraw'), 'draw', 2],
  ['a pattern is forgotten', (page) => page.click('.stored li:first-child button'), 'stored', defaultState.stored.slice(1)],
  ['all are forgotten', (page) => page.click('#forget-all'), 'stored', []],
  ['the ten digits are stored', (page) => page.click('#store-digits'), 'stored', defaultState.stored],
  ['patterns recall the next', (page) => page.check('input[name=order] >> nth=1'), 'order', 'next'],
  ['the level is chosen', (page) => page.selectOption('#level', 'attention'), 'level', 'attention'],
  ['the seed is set', (page) => typed(page, '#seed', '42'), 'seed', 42],
  ['seeds of a run', (page) => typed(page, '#replicates', '3'), 'replicates', 3],
  ['a lesion', (page) => page.click('[data-lesion="mossy-0.3"]'), 'lesions', { mossy: 0.3 }],
  ['a slider of the circuit', (page) => page.locator('#slider-golgiGain').fill('20'), 'settings',
    { granuleCells: 4000, golgiGain: 20 }],
  ['all settings as in the file', (page) => page.click('#as-in-file'), 'settings', {}],
  ['another circuit', (page) => page.selectOption('#circuit', 'marr-albus-4-claws.json'), 'circuit', 'marr-albus-4-claws.json'],
  ['a population', (page) => page.selectOption('#population', 'purkinje'), 'population', 'purkinje'],
  ['a cell', (page) => typed(page, '#cell', '17'), 'cell', 17],
  ['the strength a', (page) => page.locator('#slider-a').fill('0.5'), 'a', 0.5],
  ['the strength h', (page) => page.locator('#slider-h').fill('-0.5'), 'h', -0.5],
  ['the ring is of random words', (page) => page.check('input[name=ringOf] >> nth=1'), 'ringOf', 'random'],
  ['how many of them', (page) => page.locator('#slider-ringSize').fill('9'), 'ringSize', 9],
  ['where it begins', (page) => typed(page, '#ring-start', '4'), 'ringStart', 3],
  ['the ring\'s β', (page) => page.locator('#slider-ringBeta').fill('50'), 'ringBeta', 50],
  ['the speed', (page) => page.locator('#slider-speed').fill('100'), 'speed', 100],
  ['a tour', (page) => page.click('#tour-softmax'), 'tour', 'softmax'],
  ['its next step', (page) => page.click('#tour-next'), 'step', 1],
  ['its end', (page) => page.click('#tour-leave'), 'tour', ''],
]
withChromium(`each control does what it says, and the address says it too${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  for (const [about, act, field, value] of controls) {
    const before = page.url()
    await act(page)
    await page.waitForFunction((address) => location.href !== address, before)
    const { state, refused } = stateOfAddress(new URL(page.url()).hash)
    t.deepEqual(refused, [], about)
    t.deepEqual(state[field], value as never, about)
  }
  t.deepEqual(complaints, [])
})

withChromium(`what is being typed in a field stays while the page is drawn again${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  await page.fill('#seed', '17')
  await page.evaluate(() => document.querySelector<HTMLElement>('#redraw')!.click())
  await page.waitForFunction(() => /draw=2/.test(location.hash))
  t.is(await page.inputValue('#seed'), '17')
})

withChromium(`an address brings its state back, and says what of it was not understood${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&noise=0.4&seed=9&level=sdm&nonsense=1`)
  await status(page, /^Ready/)
  t.is(await page.inputValue('#seed'), '9')
  t.is(await page.inputValue('#slider-noise'), '0.4')
  t.is(await page.textContent('#refused'), 'Not understood in the address: nonsense')
  t.is(await page.getAttribute('.level >> nth=0', 'data-level'), 'sdm')
})

withChromium(`what is not understood in an address is said whenever it is gone to, and a circuit that does not ship is named${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&circuit=nope.json`)
  await page.waitForSelector('#failure')
  const allowed = (await page.locator('#circuit option').allTextContents()).join(', ')
  t.is(await page.textContent('#failure'), `circuits/nope.json: is no circuit of this page; allowed: ${allowed}`)
  t.is(await page.textContent('#status'), 'The circuit was not built')
  await page.evaluate((address) => { location.hash = address }, `${quick}&seed=x`)
  await status(page, /^Ready/)
  t.is(await page.textContent('#refused'), 'Not understood in the address: seed')
  t.is(await page.locator('#failure').count(), 0)
  await page.evaluate((address) => { location.hash = address }, `${quick}&seed=2`)
  await page.waitForFunction(() => document.querySelector('#refused') === null)
})

withChromium(`a cell that is clicked shows its membrane after the next presentation, and what its address is${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&speed=200`)
  await status(page, /^Ready/)
  const { width, height } = (await page.locator('.folium').boundingBox())!
  await page.click('.folium', { position: { x: width / 2, y: height * 0.72 } })
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#population')!.value !== '')
  await page.selectOption('#population', 'granule')
  await typed(page, '#cell', '5')
  await page.click('#step')
  await page.waitForSelector('.address')
  t.regex((await page.textContent('.address'))!, /^Its address, as a hard location: (?:bit \d+ is [01](?:, )?){8}$/)
})

withChromium(`a sequence plays as a film${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}#settings=granuleCells%3A20000&order=next&noise=0&speed=200`)
  await status(page, /^Ready/)
  await page.click('#play')
  await status(page, /^After 10 reads/)
  const labels = await page.locator('[data-level=attention] .strip canvas').evaluateAll((pictures) =>
    pictures.map((picture) => picture.getAttribute('aria-label')))
  t.deepEqual(labels, ['the cue', ...'4567890123'].map((said, step) => `Step ${step}: ${said}`))
})

withChromium(`a long run is stopped by its button${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&replicates=500`)
  await status(page, /^Ready/)
  await page.click('#start-run')
  await page.waitForFunction(() => document.querySelector('progress')!.value > 0)
  await page.click('#stop-run')
  await status(page, /^Stopped$/)
  t.is(await page.locator('#digest').count(), 0)
})

withChromium(`the record that is saved is the folder of the run, with its digests and its command line${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&level=sdm`)
  await status(page, /^Ready/)
  await page.click('#start-run')
  await page.waitForSelector('#digest', { timeout: 60_000 })
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#save-record')])
  t.is(saved.suggestedFilename(), 'recall-sdm-seed-1.zip')
  const files = readStoredZip(readFileSync(await saved.path()))
  t.deepEqual(Object.keys(files), ['record', 'summary', 'circuit'].map((name) => `recall-sdm-seed-1/${name}.json`))
  const record = JSON.parse(files['recall-sdm-seed-1/record.json']!) as {
    resultDigest: string; identityDigest: string; identity: unknown; circumstance: { command: readonly string[] }
  }
  t.is(record.resultDigest, (await page.textContent('#digest'))!)
  t.is(record.identityDigest, digestOf(record.identity))
  t.deepEqual(record.circumstance.command.slice(1), wordsOf((await page.textContent('#command'))!))
})

withChromium(`an opened file's own lesions are pressed, and can be taken away${unless}`, async (t) => {
  const circuit = JSON.parse(shippedHere.circuits['cerebellar-cortex.json']!) as { populations: { granule: object; golgi: object } }
  const { granule, golgi } = circuit.populations
  const file = join(temporaryFolder(t), 'mine.json')
  writeFileSync(file, JSON.stringify({
    ...circuit, populations: {
      ...circuit.populations, granule: { ...granule, count: 4000, lesioned: 0.25 }, golgi: { ...golgi, lesioned: 1 },
    },
  }))
  const { page, complaints } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  await page.setInputFiles('#file', file)
  const pressed = (name: string) => page.locator(`[aria-label="Lesion of ${name}"] [aria-pressed=true]`).allTextContents()
  await page.waitForSelector('[data-lesion="granule-0.25"]')
  t.deepEqual(await pressed('granule'), ['25 %'])
  t.deepEqual(await pressed('golgi'), ['all'])
  t.deepEqual(await pressed('olive'), ['none'])
  await status(page, /^Ready/)
  await page.click('[data-lesion="granule-0"]')
  await page.waitForFunction(() => document.querySelector('#command')!.textContent!.endsWith(' --lesion \'granule 0 %\''))
  t.deepEqual(await pressed('granule'), ['none'])
  await status(page, /^Ready/)
  t.deepEqual(complaints, [])
})

withChromium(`every population that is looked at shows the rates of its cells, and each of its cells what it is${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, `${await served(t)}${quick}&speed=200`)
  await status(page, /^Ready/)
  const rates = () => page.getAttribute('#cell-rates', 'aria-label')
  const about = () => page.textContent('#cell-about')
  await page.selectOption('#population', 'granule')
  t.is(await rates(), 'Rates of the cells of granule are counted from the next presentation on')
  await page.click('#step')
  await status(page, /^Read 1/)
  const names = await page.locator('#population option').allTextContents()
  const said: Record<string, string | null> = {}
  for (const name of names.slice(1)) {
    await page.selectOption('#population', name)
    said[name] = await rates()
    t.true(await page.locator('.cell canvas').count() === (name === 'purkinje' ? 2 : 1), name)
  }
  // All 256 fibres of the cue fire once in the 300 ms of a presentation.
  t.is(said['mossy'], 'Rates of the cells of mossy in 1 presentation of 300 ms: 256 of 512 silent, 1.67 spikes a second in the mean, '
    + '3.33 spikes a second at most')
  t.is(said['olive'], 'Rates of the cells of olive in 1 presentation of 300 ms: 256 of 256 silent, 0 spikes a second in the mean, '
    + '0 spikes a second at most')
  const cells: readonly (readonly [population: string, cell: string, hasMembrane: boolean, meaning: RegExp])[] = [
    ['mossy', '300', false, /relay have no membrane.*It fires where bit 44 is 0\./], ['rhythm', '0', false, /relay have no membrane/],
    ['olive', '3', false, /no membrane.*It teaches bit 3: /], ['golgi', '0', true, /^It /],
    ['interneuron', '1', true, /^It /], ['purkinje', '255', true, /^Its synapses are the counters of bit 255\./],
    ['nuclear', '7', true, /^It reads bit 7: /],
  ]
  for (const [population, cell, hasMembrane, meaning] of cells) {
    await page.selectOption('#population', population)
    await typed(page, '#cell', cell)
    t.regex((await about())!, /It is recorded in the next presentation/)
    await page.click('#step')
    await page.waitForFunction(() => /fired? at|did not fire/.test(document.querySelector('#cell-about')!.textContent!))
    t.regex((await about())!, meaning, population)
    t.is(await page.locator('#cell-about canvas').count(), hasMembrane ? 1 : 0, population)
  }
  await page.click('#reset')
  t.is(await rates(), 'Rates of the cells of nuclear are counted from the next presentation on')
  t.deepEqual(complaints, [])
})

withChromium(`a wrong circuit file shows the message of the command line, and the page goes on${unless}`, async (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'my.json')
  writeFileSync(file, shippedHere.circuits['cerebellar-cortex.json']!.replace('"7 ms"', '"7 Hz"'))
  const { page } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  await page.setInputFiles('#file', file)
  await page.waitForSelector('#failure')
  const options = { experiment: 'recall', level: 'circuit', seed: '1', set: [], expect: [] }
  const message = thrown(t, () => planRun(file, options)).replace(`${folder}/`, '')
  t.is(await page.textContent('#failure'), message)
  t.is((await page.textContent('#lab'))!.split(message).length, 2)
  t.is(await page.textContent('#status'), 'The circuit was not built')
  await page.selectOption('#circuit', 'cerebellar-cortex.json')
  await status(page, /^Ready/)
  t.is(await page.locator('#failure').count(), 0)
})

withChromium(`rates take room once something has fired, and keep it while a circuit is built anew${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&speed=200`)
  await status(page, /^Ready/)
  const height = async () => (await page.locator('.rates').boundingBox())!.height
  t.true(await height() < 60)
  await page.click('#step')
  await status(page, /^Read 1|^After/)
  const full = await height()
  t.true(full > 150)
  await typed(page, '#seed', '5')
  await status(page, /^Building|^Ready/)
  t.is(await height(), full)
})

withChromium(`on a phone a tour shows the ring that it speaks of, above its bar${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&tour=sequence&step=2&ringOf=random&ringSize=24&ringStart=0`,
    { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  await status(page, /^Ready/)
  await page.waitForSelector('.memories')
  await page.click('#tour-next')
  await page.waitForFunction(() => document.querySelector('.memories')!.getBoundingClientRect().top < 100)
  const [ring, bar] = await Promise.all(['.memories', '.tour'].map((part) => page.locator(part).first().boundingBox()))
  t.true(ring!.y >= 0 && ring!.y + ring!.height <= bar!.y)
})

withChromium(`at the width of a phone nothing scrolls sideways${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + quick, { viewport: { width: 360, height: 740 } })
  await status(page, /^Ready/)
  t.true(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
})
