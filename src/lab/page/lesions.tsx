const fractions = [0, 0.1, 0.3, 0.6, 1]
const said = (fraction: number): string =>
  (fraction === 0 ? 'none' : fraction === 1 ? 'all' : `${Number((100 * fraction).toPrecision(3))} %`)

/** Which fractions of which populations are lesioned: what is so is pressed, whether the file says it or the viewer. */
export function Lesions({ populations, lesions, onChoose }: {
  readonly populations: readonly { readonly name: string }[]
  /** As the circuit has them. */
  readonly lesions: Readonly<Record<string, number>>
  readonly onChoose: (population: string, fraction: number) => void
}) {
  return (
    <>
      <h3>Lesions</h3>
      {populations.map(({ name }) => {
        const now = lesions[name] ?? 0
        const offered = [...new Set([...fractions, now])].sort((left, right) => left - right)
        return (
          <div key={name} role="group" aria-label={`Lesion of ${name}`} class="buttons lesion">
            <span>{name}</span>
            {offered.map((fraction) => (
              <button
                key={fraction} type="button" data-lesion={`${name}-${fraction}`} aria-pressed={fraction === now}
                onClick={() => onChoose(name, fraction)}
              >{said(fraction)}</button>
            ))}
          </div>
        )
      })}
      <p class="quiet">
        Lesioned cells never fire, from before anything is stored: here, and in the run of the command line at level circuit.
        SDM, attention and the ring of memories are those of the circuit without lesions.
      </p>
    </>
  )
}
