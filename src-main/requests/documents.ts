import { z } from 'zod'
import type { DocumentRequests } from '#bridge'
import { openInEditor } from '../workspace/chosen-editor'
import { ok, problem } from '../workspace/outcome'
import { id, textChange } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

/** https only, without a user name or password, which can disguise the real host. */
const address = z
  .string()
  .max(4096)
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && url.protocol === 'https:' && url.username === '' && url.password === ''
  })

export const documentArguments = {
  openDocument: z.tuple([id]),
  changeDocument: z.tuple([z.strictObject({ id, version: z.int().min(0), changes: z.array(textChange).max(100_000) })]),
  saveDocument: z.tuple([z.strictObject({ id, overwrite: z.boolean(), followLink: z.boolean() })]),
  diskText: z.tuple([id]),
  takeDiskText: z.tuple([id]),
  convertToUtf8: z.tuple([id]),
  resolveLink: z.tuple([z.strictObject({ id, target: z.string().min(1).max(4096) })]),
  openLink: z.tuple([address]),
  openInProgram: z.tuple([id]),
  revealDocument: z.tuple([id]),
} as const satisfies Readonly<Record<keyof DocumentRequests, z.ZodType>>

/** What the system shows for a document. */
export interface DocumentSystem {
  /** Asks, and opens the address when the user confirms; false when they cancel. */
  readonly openAddress: (address: string) => Promise<boolean>
  /** Opens a file of text, by its absolute path, in the program that the system has for it; what prevented it, empty for nothing. */
  readonly openFile: (path: string) => Promise<string>
  /** Shows a file, by its absolute path, in the file manager. */
  readonly revealFile: (path: string) => void
}

export function answerDocumentRequests(
  withCurrent: WithCurrent,
  { openAddress, openFile, revealFile }: DocumentSystem,
  settings: { readonly editor: string | null },
): DocumentRequests {
  return {
    openDocument: async (id) => withCurrent((workspace) => workspace.documents.open(id)),
    changeDocument: async ({ id, version, changes }) => withCurrent((workspace) => workspace.documents.change(id, version, changes)),
    saveDocument: async ({ id, overwrite, followLink }) => withCurrent((workspace) => workspace.documents.save(id, overwrite, followLink)),
    diskText: async (id) => withCurrent((workspace) => workspace.documents.diskText(id)),
    takeDiskText: async (id) => withCurrent((workspace) => workspace.documents.takeDiskText(id)),
    convertToUtf8: async (id) => withCurrent((workspace) => workspace.documents.convertToUtf8(id)),
    resolveLink: async ({ id, target }) => withCurrent((workspace) => workspace.documents.resolveLink(id, target)),
    openLink: async (address) => ((await openAddress(new URL(address).href)) ? ok() : problem('cancelled', 'The address was not opened.')),
    openInProgram: async (id) =>
      withCurrent(async (workspace) => {
        const file = await workspace.documents.textFileOf(id)
        if (!file.ok) return file
        if (settings.editor !== null) return openInEditor(settings.editor, file.value, workspace.root)
        const prevented = await openFile(file.value)
        return prevented === ''
          ? ok()
          : problem('failed', `The system opened no program: ${prevented}. Choose a program of your own in the settings.`)
      }),
    revealDocument: async (id) =>
      withCurrent(async (workspace) => {
        const file = await workspace.documents.fileOf(id)
        if (file.ok) revealFile(file.value)
        return file.ok ? ok() : file
      }),
  }
}
