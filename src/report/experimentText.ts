import type { ExperimentResult, ResultVerdict } from '../experiments/experiment.js'
import { formatCell } from './formatNumber.js'

const lineLength = 100

interface Digests {
  readonly identityDigest: string
  readonly resultDigest: string
}

/** What the command line prints after an experiment without a circuit file. */
export function experimentText(name: string, result: ExperimentResult, digests: Digests, folder: string): string {
  const compared = result.comparison.filter(({ agrees }) => agrees !== null)
  const differing = compared.filter(({ agrees }) => !agrees)
  const others = result.comparison.length - compared.length
  return [
    name, '',
    ...result.summary.split('\n\n').flatMap((paragraph) => [...wrapped(paragraph), '']),
    ...(result.comparison.length === 0 ? [] : [
      `published numbers: ${compared.length - differing.length} of ${compared.length} agree`
      + (others === 0 ? '' : `; ${others} not compared, see the report`),
      ...differing.flatMap(({ quantity, published, ours, why }, index) => {
        const reason = why === undefined ? '' : why === differing[index - 1]?.why ? ' (likewise)' : ` (${why})`
        return wrapped(`${quantity}: published ${formatCell(published)}, ours ${formatCell(ours)}${reason}`, '  ')
      }),
      '',
    ]),
    ...(result.verdicts ?? []).flatMap(verdictLines),
    `identity       ${digests.identityDigest}`,
    `result         ${digests.resultDigest}`,
    `report         ${folder}/report.html`,
    '',
  ].join('\n')
}

const verdictLines = ({ subject, setting, indistinguishable, reason, checks }: ResultVerdict): string[] => [
  `verdict, ${subject} (${setting}): ${said(indistinguishable)}`,
  ...wrapped(reason, '  '),
  ...checks.flatMap(({ name, passed, decides, found, expected }) => wrapped(
    `${mark(passed)} ${name}${decides ? '' : ' (does not decide)'}: ${found}; expected ${expected}`, '    ')),
  '',
]

const said = (indistinguishable: boolean | null): string =>
  (indistinguishable === null ? 'undecided' : indistinguishable ? 'indistinguishable' : 'distinguishable')
const mark = (passed: boolean | null): string => (passed === null ? '–' : passed ? '✓' : '✗')

function wrapped(text: string, indent = ''): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1
    if (indent.length + lines[last]!.length + word.length + 1 > lineLength) lines.push(word)
    else lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`
  }
  return lines.map((line) => indent + line)
}
