import type { PublishedNumber } from '../experiments/experiment.js'
import { formatCell } from './formatNumber.js'
import { groupedTable, type RowGroup } from './htmlTable.js'
import { typeset } from './typeset.js'

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
  const agreeing = differing === 0 ? 'all' : differing === compared.length ? 'none' : compared.length - differing
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
  return `<h3>${typeset(source[0]!.toUpperCase() + source.slice(1))}</h3>\n${
    groupedTable(heading, grouped(rows), `published${hasReasons ? ' reasoned' : ''}`)}`
}

/** Parts of the name of a quantity, each with what parts it from the next; a list of numbers is one. */
const partsOf = (quantity: string): string[] => quantity.split(/(?<=[,:] )(?!\d)/)

/** Two rows have a heading where it saves so many letters in each, more rows always. */
const lettersMin = 24
const rowsMin = 3

/** Rows that follow each other and whose quantities begin alike, with what they have in common as their heading. */
function grouped(rows: readonly (readonly string[])[]): RowGroup[] {
  const groups: RowGroup[] = []
  for (let from = 0; from < rows.length;) {
    let common = partsOf(rows[from]![0]!).slice(0, -1)
    let to = from + 1
    for (; to < rows.length; to++) {
      const parts = partsOf(rows[to]![0]!).slice(0, -1)
      const alike = common.findIndex((part, index) => part !== parts[index])
      const next = alike === -1 ? common : common.slice(0, alike)
      if (next.length === 0) break
      common = next
    }
    const start = common.join('')
    const own = rows.slice(from, to)
    groups.push(own.length < 2 || (own.length < rowsMin && start.length < lettersMin) ? { rows: own } : {
      name: start.replace(/[,:] $/, ''), rows: own.map(([quantity, ...cells]) => [quantity!.slice(start.length), ...cells]),
    })
    from = to
  }
  return joined(groups)
}

/** Groups without a heading that follow each other are one. */
function joined(groups: readonly RowGroup[]): RowGroup[] {
  const all: RowGroup[] = []
  for (const group of groups) {
    const last = all.at(-1)
    if (last !== undefined && last.name === undefined && group.name === undefined) {
      all[all.length - 1] = { rows: [...last.rows, ...group.rows] }
    } else all.push(group)
  }
  return all
}
