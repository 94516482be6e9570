/** 拖放与粘贴 · Files and folders dropped anywhere on the page, or pasted. */
import { byId } from './dom.js'

export function acceptDrops(onFiles: (files: readonly File[]) => void): void {
  const veil = byId('drop', HTMLElement)
  let depth = 0
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const end = (): void => {
    depth = 0
    veil.hidden = true
  }
  document.addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    depth += 1
    veil.hidden = false
  })
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault()
  })
  document.addEventListener('dragleave', (event) => {
    if (!hasFiles(event)) return
    depth -= 1
    if (depth <= 0) end()
  })
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    end()
    void readDropped(event.dataTransfer).then(onFiles)
  })
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  })
}

/** Entries must be taken before the first await: the browser empties the list. */
async function readDropped(transfer: DataTransfer): Promise<File[]> {
  const plain = [...transfer.files]
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const found = await Promise.all(entries.map((entry) => (entry ? readEntry(entry) : [])))
  return found.flat().filter(({ name }) => !name.startsWith('.') && name !== 'Thumbs.db')
}

async function readEntry(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  // A folder hands out its entries a hundred at a time.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return files
    for (const inner of part) files.push(...(await readEntry(inner)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
