import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ExecutionContext } from 'ava'
import type { Figure } from '../../src/report/figure.js'
import { renderFigure } from '../../src/report/renderFigure.js'

const folder = 'test/report/golden'

/**
 * Holds a figure to the drawing stored under its name. Where they differ, the new drawing is written beside the stored
 * one as `NAME-changed.svg`: look at both, and rename it when the change is meant.
 */
export async function assertGolden(t: ExecutionContext, figure: Figure): Promise<void> {
  const { svg, warnings } = await renderFigure(figure)
  t.deepEqual(warnings, [], `${figure.name} draws without a warning`)
  const drawn = readable(svg)
  const stored = `${folder}/${figure.name}.svg`
  const changed = `${folder}/${figure.name}-changed.svg`
  rmSync(changed, { force: true })
  if (existsSync(stored) && readFileSync(stored, 'utf8') === drawn) {
    t.pass()
    return
  }
  writeFileSync(changed, drawn)
  t.fail(`the figure is not ${stored}: look at ${changed}, and rename it to that when the change is meant`)
}

/** One element a line, numbers to three decimals at most, so that a difference can be read. */
const readable = (svg: string): string => `${svg
  .replaceAll('><', '>\n<')
  .replace(/\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000))}\n`
