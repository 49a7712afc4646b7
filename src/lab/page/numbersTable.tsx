/** A table of numbers whose rows begin with their name. */
export function NumbersTable({ caption, columns, rows }: {
  readonly caption?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}) {
  return (
    <table>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}><th scope="row">{name}</th>{cells.map((cell, at) => <td key={at}>{cell}</td>)}</tr>
        ))}
      </tbody>
    </table>
  )
}
