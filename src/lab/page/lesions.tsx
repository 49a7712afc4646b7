import type { LabState } from '../state/labState.js'

const fractions = [0, 0.1, 0.3, 0.6, 1]
const said = (fraction: number): string => (fraction === 0 ? 'none' : fraction === 1 ? 'all' : `${100 * fraction} %`)

/** Which fractions of which populations are lesioned. */
export function Lesions({ populations, lesions, onChange }: {
  readonly populations: readonly { readonly name: string }[]
  readonly lesions: LabState['lesions']
  readonly onChange: (lesions: LabState['lesions']) => void
}) {
  const choose = (name: string, fraction: number) => {
    const { [name]: _, ...others } = lesions
    onChange(fraction === 0 ? others : { ...others, [name]: fraction })
  }
  return (
    <>
      <h3>Lesions</h3>
      {populations.map(({ name }) => (
        <div key={name} role="group" aria-label={`Lesion of ${name}`} class="buttons lesion">
          <span>{name}</span>
          {fractions.map((fraction) => (
            <button
              key={fraction} type="button" data-lesion={`${name}-${fraction}`} aria-pressed={(lesions[name] ?? 0) === fraction}
              onClick={() => choose(name, fraction)}
            >{said(fraction)}</button>
          ))}
        </div>
      ))}
      <p class="quiet">
        Lesioned cells never fire, from before anything is stored: here, and in the run of the command line at level circuit.
        SDM, attention and the ring of memories are those of the circuit without lesions.
      </p>
    </>
  )
}
