import { lesionRoles, type LabState, type LesionRole } from '../state/labState.js'

const titles: Readonly<Record<LesionRole, string>> = {
  granule: 'Granule cells', mossy: 'Mossy fibres', purkinje: 'Purkinje cells',
}
const fractions = [0, 0.1, 0.3, 0.6]

/** Which fractions of cells are lesioned. */
export function Lesions({ lesions, onChange }: {
  readonly lesions: LabState['lesions']
  readonly onChange: (lesions: LabState['lesions']) => void
}) {
  const choose = (role: LesionRole, fraction: number) => {
    const { [role]: _, ...others } = lesions
    onChange(fraction === 0 ? others : { ...others, [role]: fraction })
  }
  return (
    <>
      <h3>Lesions</h3>
      {lesionRoles.map((role) => (
        <div key={role} role="group" aria-label={`Lesion of ${titles[role]}`} class="buttons lesion">
          <span>{titles[role]}</span>
          {fractions.map((fraction) => (
            <button
              key={fraction} type="button" data-lesion={`${role}-${fraction}`} aria-pressed={(lesions[role] ?? 0) === fraction}
              onClick={() => choose(role, fraction)}
            >{fraction === 0 ? 'none' : `${100 * fraction} %`}</button>
          ))}
        </div>
      ))}
      <p class="quiet">
        Lesioned cells of the circuit are lost before anything is stored. SDM and attention beside it have no lesions, nor
        has the run of the command line below.
      </p>
    </>
  )
}
