import { z } from 'zod'
import type { Requests } from '#bridge'

/** The arguments of each request, validated at run time: bounded strings, integer offsets, no unknown keys. */

const id = z.string().min(1).max(100)
const path = z.string().min(1).max(4096)
const offset = z
  .int()
  .min(0)
  .max(2 ** 30)
const line = (most: number) =>
  z
    .string()
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .regex(/^[^\u0000-\u001f\u007f]*$/)
const prose = z.string().max(20_000)

/** Texts inside the app use line feeds only; a change must not insert other line endings. */
const inserted = z
  .string()
  .max(64 * 2 ** 20)
  .refine((text) => !/[\r\0]/.test(text) && text.isWellFormed())

const textChange = z.strictObject({ from: offset, to: offset, insert: inserted })

const decisionDraft = z.strictObject({
  id: line(100),
  date: line(40),
  type: line(100),
  title: prose,
  rationale: prose,
  status: line(200),
  scope: prose,
  extra: z.record(z.string().max(200), prose).refine((extra) => Object.keys(extra).length <= 40),
})

const nothing = z.tuple([])

/** https only, without a user name or password, which can disguise the real host. */
const address = z
  .string()
  .max(4096)
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && url.protocol === 'https:' && url.username === '' && url.password === ''
  })

export const requestArguments = {
  notifyFirstPaint: nothing,
  welcome: nothing,
  snapshot: nothing,
  chooseRepository: nothing,
  openRepository: z.tuple([path]),
  openSample: nothing,
  closeRepository: nothing,
  trustRepository: nothing,
  templates: nothing,
  createDocuments: z.tuple([z.strictObject({ paths: z.array(path).min(1).max(50), projectName: line(200).trim().min(1) })]),
  openDocument: z.tuple([id]),
  changeDocument: z.tuple([z.strictObject({ id, version: z.int().min(0), changes: z.array(textChange).max(100_000) })]),
  saveDocument: z.tuple([z.strictObject({ id, overwrite: z.boolean(), followLink: z.boolean() })]),
  diskText: z.tuple([id]),
  takeDiskText: z.tuple([id]),
  draftDecision: nothing,
  decisionEdits: z.tuple([decisionDraft]),
  decisionRecord: z.tuple([decisionDraft]),
  createRecord: z.tuple([z.strictObject({ draft: decisionDraft, path })]),
  waivableFindings: z.tuple([id]),
  waiverEdits: z.tuple([z.strictObject({ finding: line(200).min(1), reason: prose })]),
  commitDraft: nothing,
  commit: z.tuple([z.strictObject({ ids: z.array(id).min(1).max(1000), message: z.string().min(1).max(100_000) })]),
  resolveLink: z.tuple([z.strictObject({ id, target: z.string().min(1).max(4096) })]),
  openLink: z.tuple([address]),
} as const satisfies Readonly<Record<keyof Requests, z.ZodType>>
