import { parse as parseToml } from 'smol-toml'
import { parseAllDocuments } from 'yaml'

/** Undefined for a text that cannot be parsed. Never throws. */
export function parseJson(text: string): unknown {
  return attempt(() => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown)
}

/** Undefined for a text that cannot be parsed. Never throws. */
export function parseTomlText(text: string): unknown {
  return attempt(() => parseToml(text))
}

/** The documents of a stream; empty for a text that cannot be parsed. Never throws. */
export function parseYamlText(text: string): readonly unknown[] {
  const documents = attempt(() => {
    const parsed = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', merge: true })
    return 'empty' in parsed ? [] : parsed.map((document) => document.toJS({ maxAliasCount: 100 }) as unknown)
  })
  return documents ?? []
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Empty for anything but an object. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** Empty for anything but a list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The strings and numbers of a value, or of a list of them, as text. */
export function asTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  )
}
