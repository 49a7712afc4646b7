/** The texts of a ZIP archive without compression, found by its central directory as other programs do. */
export function readStoredZip(archive: Uint8Array): Record<string, string> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const text = (from: number, length: number) => new TextDecoder().decode(archive.subarray(from, from + length))
  const end = archive.length - 22
  let at = view.getUint32(end + 16, true)
  const found: [string, string][] = []
  for (let file = 0; file < view.getUint16(end + 10, true); file++) {
    const [nameLength, local] = [view.getUint16(at + 28, true), view.getUint32(at + 42, true)]
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    found.push([text(at + 46, nameLength), text(from, view.getUint32(at + 20, true))])
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return Object.fromEntries(found)
}
