import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InputError } from '../errors/inputError.js'
import { atomicWrite } from '../files/atomicWrite.js'
import { readBytes } from '../files/readText.js'
import { cropPng } from '../interop/cropPng.js'
import { withDensity } from '../interop/pngDensity.js'

/** What a browser makes of a figure. */
export const drawnFormats = ['.png', '.pdf'] as const

const browsers = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const pixelsPerMm = 96 / 25.4
/** What a window without a screen keeps for its frame, and leaves white. */
const windowFramePx = 200
const dotsPerInch = 300
const scale = dotsPerInch / 96

/**
 * Writes an SVG whose size is in mm as PNG (300 dpi) or PDF (fonts embedded, page as large as the figure), with a Chromium
 * that is installed, or the one that the variable CHROMIUM names. Throws an InputError where there is none.
 */
export function convertSvg(svg: string, out: string): void {
  const browser = process.env['CHROMIUM'] ?? browsers.find((path) => existsSync(path))
  if (browser === undefined || !existsSync(browser)) {
    const problem = `needs Chromium, and found ${browser ?? 'none'}`
    throw new InputError({ field: '--out', problem, allowed: 'a name that ends in .svg, or CHROMIUM=path of one' })
  }
  const [, widthMm, heightMm] = svg.match(/ width="([\d.]+)mm" height="([\d.]+)mm"/)!.map(Number) as [number, number, number]
  const folder = mkdtempSync(join(tmpdir(), 'lobule-plot-'))
  try {
    const page = join(folder, 'figure.html')
    const drawn = join(folder, `figure${extname(out)}`)
    const title = / aria-label="([^"]*)"/.exec(svg)?.[1] ?? ''
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>${title}</title>`
      + `<style>@page{size:${widthMm}mm ${heightMm}mm;margin:0}`
      + `body{margin:0}svg{display:block}</style>${svg}`)
    const size = `${Math.ceil(widthMm * pixelsPerMm)},${Math.ceil(heightMm * pixelsPerMm) + windowFramePx}`
    const how = extname(out) === '.pdf' ? [`--print-to-pdf=${drawn}`, '--no-pdf-header-footer']
      : [`--screenshot=${drawn}`, `--window-size=${size}`, `--force-device-scale-factor=${scale}`, '--hide-scrollbars']
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    const { status, stderr } = spawnSync(browser, [
      '--headless', '--no-sandbox', '--disable-gpu', profile, ...how, pathToFileURL(page).href,
    ], { encoding: 'utf8', timeout: 60_000 })
    if (status !== 0 || !existsSync(drawn)) {
      const problem = `${browser} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`
      throw new InputError({ field: '--out', problem, allowed: 'a Chromium that runs, or a name that ends in .svg' })
    }
    const bytes = readBytes(drawn)
    const [width, height] = [widthMm, heightMm].map((mm) => Math.round(mm * pixelsPerMm * scale)) as [number, number]
    atomicWrite(out, extname(out) === '.pdf' ? bytes : withDensity(cropPng(bytes, width, height), dotsPerInch))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
