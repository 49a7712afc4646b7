import type { Level } from '../../levels/levelMemory.js'
import type { LabController } from '../controller/labController.js'
import type { NamedBits } from '../state/patternBits.js'
import { BitsPicture } from './bitsPicture.js'

const titles: Readonly<Record<Level, string>> = {
  circuit: 'Circuit: spikes', sdm: 'SDM: counters', attention: 'Attention: softmax',
}

/** What one level read, step by step, the cue first; and what the stored patterns weighed at the last step. */
export function LevelWords({ level, isChosen, words, width, shares, controller }: {
  readonly level: Level
  readonly isChosen: boolean
  readonly words: readonly Uint8Array[]
  readonly width: number
  readonly shares: Float32Array | undefined
  readonly controller: LabController
}) {
  const said = (word: Uint8Array, index: number) => (index === 0 ? 'the cue' : controller.reading.nearest(word))
  const last = words.at(-1)!
  const now = said(last, words.length - 1)
  return (
    <div class="level" data-level={level} data-chosen={isChosen}>
      <h3>{titles[level]}</h3>
      <BitsPicture bits={last} width={width} label={`${level}: ${now}`} stored={controller.reading.wanted(words.length - 1)} />
      <p class="nearest">{now}</p>
      <ol class="strip" aria-label={`What ${level} read, step by step`}>
        {words.map((word, index) => (
          <li key={index}><BitsPicture bits={word} width={width} label={`Step ${index}: ${said(word, index)}`} /></li>
        ))}
      </ol>
      <Shares shares={shares} patterns={controller.reading.stored} />
    </div>
  )
}

/** As much of a name as there is room for under a bar, or none of it. */
const shortLabel = (label: string): string => (label.length > 2 ? '*' : label)

/** What each stored pattern weighs for the last cue. */
function Shares({ shares, patterns }: { readonly shares: Float32Array | undefined; readonly patterns: readonly NamedBits[] }) {
  const most = Math.max(1e-9, ...(shares ?? []))
  const best = shares ? shares.indexOf(Math.max(...shares)) : -1
  const said = best < 0 ? 'Weights of the stored patterns: no read yet'
    : `Weights of the stored patterns: most for ${patterns[best]?.name}, ${Math.round(100 * most)} %`
  return (
    <div class="shares" role="img" aria-label={said}>
      {patterns.map(({ name, label }, index) => {
        const share = shares?.[index] ?? 0
        return (
          <span
            key={name} data-label={shortLabel(label)} title={`${name}: ${(100 * share).toFixed(1)} %`}
            ref={(bar) => bar?.style.setProperty('--share', `${100 * share / most}%`)}
          />
        )
      })}
    </div>
  )
}
