import type { PublishedNumber } from '../experiments/experiment.js'
import { escapeHtml } from './escapeHtml.js'
import { formatCell } from './formatNumber.js'
import { table } from './htmlTable.js'

/** In a sentence: how many published numbers ours agree with. Nothing where there are none. */
export function agreement(comparison: readonly PublishedNumber[]): string {
  if (comparison.length === 0) return ''
  const compared = comparison.filter(({ agrees }) => agrees !== null)
  const differing = compared.filter(({ agrees }) => !agrees).length
  const others = comparison.length - compared.length
  if (compared.length === 0) return `${counted(others)} could not be compared.`
  if (compared.length === 1 && differing === 0 && others === 0) {
    return 'Ours agrees with the one published number to the last printed digit.'
  }
  const agreeing = differing === 0 ? 'all' : compared.length - differing
  const why = differing === 1 ? 'one differs stands beside it' : `${differing} differ stands beside them`
  return `Of ${counted(compared.length)}, ours agree with ${agreeing} to the last printed digit${[
    differing === 0 ? '' : `; why ${why}`,
    others === 0 ? '' : `; ${others} more could not be compared`,
  ].join('')}.`
}

const counted = (count: number): string => `${count} published number${count === 1 ? '' : 's'}`

/** The published numbers beside ours, a table for each source; nothing where there are none. */
export function publishedSection(comparison: readonly PublishedNumber[]): string {
  if (comparison.length === 0) return ''
  const sources = [...new Set(comparison.map(({ source }) => source))]
  return ['<h2 id="published">Published and ours</h2>', ...sources.map((source) =>
    ofSource(source, comparison.filter((number) => number.source === source)))].join('\n')
}

function ofSource(source: string, numbers: readonly PublishedNumber[]): string {
  const hasReasons = numbers.some(({ why }) => why !== undefined)
  const rows = numbers.map(({ quantity, published, ours, agrees, why }, index) => [
    quantity, formatCell(published), formatCell(ours), agrees === null ? '–' : agrees ? '✓' : '✗',
    ...(hasReasons ? [why === undefined ? '' : why === numbers[index - 1]?.why ? 'likewise' : why] : []),
  ])
  const heading = ['quantity', 'published', 'ours', 'agrees', ...(hasReasons ? ['why they differ, or are not compared'] : [])]
  return `<h3>${escapeHtml(source[0]!.toUpperCase() + source.slice(1))}</h3>\n${table(heading, rows, 'published')}`
}
