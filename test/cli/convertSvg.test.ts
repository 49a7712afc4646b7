import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from 'fast-png'
import test from 'ava'
import { convertSvg } from '../../src/cli/convertSvg.js'
import { InputError } from '../../src/errors/inputError.js'
import { temporaryFolder } from '../files/temporaryFolder.js'

const present = existsSync('/usr/bin/chromium')
const withChromium = present ? test.serial : test.serial.skip
const unless = present ? '' : ' (skipped: there is no /usr/bin/chromium)'
const svg = '<svg xmlns="http://www.w3.org/2000/svg" aria-label="A figure" width="25.4mm" height="12.7mm" viewBox="0 0 10 5">'
  + '<rect width="10" height="5" fill="#0072B2"/></svg>'

withChromium(`a PNG has 300 dots an inch, and a PDF a page as large as the figure, with its title${unless}`, (t) => {
  t.timeout(60_000)
  const folder = temporaryFolder(t)
  convertSvg(svg, join(folder, 'figure.png'))
  const { width, height, data, channels, resolution } = decode(readFileSync(join(folder, 'figure.png')))
  t.deepEqual([width, height, resolution?.x], [300, 150, 11811])
  t.deepEqual([...data.subarray(75 * 300 * channels + 150 * channels, 75 * 300 * channels + 150 * channels + 3)], [0, 0x72, 0xb2])
  convertSvg(svg, join(folder, 'figure.pdf'))
  const pdf = readFileSync(join(folder, 'figure.pdf'), 'latin1')
  t.regex(pdf, /\/Title \(A figure\)/)
  const [, widthPt, heightPt] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/)!.map(Number)
  t.true(Math.abs(widthPt! - 72) < 1 && Math.abs(heightPt! - 36) < 1)
})

test.serial('without a Chromium the message says what else can be had', (t) => {
  process.env['CHROMIUM'] = '/nowhere/chromium'
  t.teardown(() => { delete process.env['CHROMIUM'] })
  t.throws(() => convertSvg(svg, 'figure.png'), { instanceOf: InputError, message: /found \/nowhere\/chromium.*\.svg/s })
})
