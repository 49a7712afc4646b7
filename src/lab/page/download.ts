/** Offers a text, or bytes, as a file. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a')
  link.download = name
  const type = typeof content === 'string' ? 'text/plain' : 'application/octet-stream'
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.click()
  URL.revokeObjectURL(link.href)
}
