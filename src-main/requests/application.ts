import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ApplicationRequests, MenuGroup, ShippedPackage } from '#bridge'
import { ok, problem } from '../workspace/outcome'
import { line, nothing } from './argument-schemas'

const command = z.strictObject({ id: line(60).min(1), title: line(120).min(1), keys: line(40).min(1).nullable() })

export const applicationArguments = {
  about: nothing,
  setMenu: z.tuple([z.array(z.strictObject({ title: line(40).min(1), commands: z.array(command).max(60) })).max(12)]),
} as const satisfies Readonly<Record<keyof ApplicationRequests, z.ZodType>>

export interface Application {
  readonly version: string
  /** The built list of packages that ship, an absolute path. */
  readonly licencesFile: string
  readonly setMenu: (groups: readonly MenuGroup[]) => void
}

export function answerApplicationRequests({ version, licencesFile, setMenu }: Application): ApplicationRequests {
  return {
    about: async () => {
      const text = await readFile(licencesFile, 'utf8').catch(() => null)
      if (text === null) return problem('not-found', 'The list of licences is missing. Build or install the application again.')
      const packages = JSON.parse(text) as readonly ShippedPackage[]
      const { electron = '', chrome = '', node } = process.versions
      return ok({ version, electron, chromium: chrome, node, packages })
    },
    setMenu: async (groups) => {
      setMenu(groups)
      return ok()
    },
  }
}
