import { z } from 'zod'

/** What the arguments of requests are made of: bounded strings, integer offsets. */

export const id = z.string().min(1).max(100)
export const path = z.string().min(1).max(4096)
const offset = z
  .int()
  .min(0)
  .max(2 ** 30)
export const line = (most: number) =>
  z
    .string()
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .regex(/^[^\u0000-\u001f\u007f]*$/)
export const prose = z.string().max(20_000)

/** Texts inside the app use line feeds only; a change must not insert other line endings. */
const inserted = z
  .string()
  .max(64 * 2 ** 20)
  .refine((text) => !/[\r\0]/.test(text) && text.isWellFormed())

export const textChange = z.strictObject({ from: offset, to: offset, insert: inserted })

export const nothing = z.tuple([])
