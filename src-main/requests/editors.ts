import { isAbsolute } from 'node:path'
import type { z } from 'zod'
import type { EditorRequests } from '#bridge'
import { checkProgram } from '../workspace/chosen-editor'
import { ok, problem } from '../workspace/outcome'
import { nothing } from './argument-schemas'

export const editorArguments = {
  chooseEditor: nothing,
  forgetEditor: nothing,
} as const satisfies Readonly<Record<keyof EditorRequests, z.ZodType>>

export interface EditorSystem {
  /** Asks for a program; null when the user cancels. */
  readonly chooseProgram: () => Promise<string | null>
  /** Keeps the path of the program, or none, and gives every window its name. */
  readonly saveEditor: (path: string | null) => void
}

export function answerEditorRequests({ chooseProgram, saveEditor }: EditorSystem): EditorRequests {
  return {
    chooseEditor: async () => {
      const path = await chooseProgram()
      if (path === null || !isAbsolute(path)) return problem('cancelled', 'No program was chosen.')
      const checked = await checkProgram(path)
      if (checked.ok) saveEditor(path)
      return checked
    },
    forgetEditor: async () => {
      saveEditor(null)
      return ok()
    },
  }
}
