import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { plainInline } from '../../markdown/parser/inline'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readYaml } from '../../reading/code-blocks/read-yaml'
import { cellValue } from './cell'

/** A stream of a fleet configuration, with the names of the streams that it depends on. */
export interface FleetStream {
  readonly name: string
  readonly needs: readonly string[]
}

const needsKey = /^(?:depends?[-_ ]?on|dependencies|needs|requires|after|blocked[-_ ]?by|abhängig von|依赖)$/i
const nameKey = /^(?:name|id|stream)$/i
const streamColumn = /^(?:work ?)?streams?(?: (?:name|id))?$/i

/** The streams of a fleet configuration in YAML or in a Markdown table; empty if it is in another form. Never throws. */
export function readFleet(path: string, text: string): readonly FleetStream[] {
  return /\.ya?ml$/i.test(path) ? ofYaml(text) : ofTables(text)
}

function ofYaml(text: string): readonly FleetStream[] {
  const root = readYaml(text).documents[0]?.contents
  if (!isMap(root)) return []
  const streams = pairsOf(root).find(({ key }) => /^(?:work[-_ ]?)?streams$/i.test(key))?.value
  if (isMap(streams)) return pairsOf(streams).map(({ key, value }) => ({ name: key, needs: needsOf(value) }))
  if (!isSeq(streams)) return []
  return streams.items.flatMap((item) => {
    if (isScalar(item)) return [{ name: String(item.value), needs: [] }]
    const name = pairsOf(item).find(({ key }) => nameKey.test(key))?.value
    return isScalar(name) ? [{ name: String(name.value), needs: needsOf(item) }] : []
  })
}

function needsOf(stream: unknown): readonly string[] {
  const needs = pairsOf(stream).find(({ key }) => needsKey.test(key))?.value
  if (isScalar(needs)) return needs.value === null || needs.value === '' ? [] : [String(needs.value)]
  return isSeq(needs) ? needs.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : [])) : []
}

function pairsOf(node: unknown): readonly { readonly key: string; readonly value: unknown }[] {
  if (!isMap(node)) return []
  return (node as YAMLMap<unknown, unknown>).items.flatMap(({ key, value }) => (isScalar(key) ? [{ key: String(key.value), value }] : []))
}

function ofTables(text: string): readonly FleetStream[] {
  const { tables, text: plain } = readDocumentTree(text)
  return tables.flatMap(({ header, rows }) => {
    const headers = header.map(({ from, to }) => plainInline(plain.slice(from, to)))
    const nameAt = headers.findIndex((one) => streamColumn.test(one))
    const needsAt = headers.findIndex((one) => needsKey.test(one))
    if (nameAt < 0) return []
    return rows.flatMap(({ cells }) => {
      const valueAt = (at: number): string => (cells[at] ? cellValue(plain.slice(cells[at].from, cells[at].to)) : '')
      const name = valueAt(nameAt)
      return name === ''
        ? []
        : [
            {
              name,
              needs: valueAt(needsAt)
                .split(/\s*[,;+&]\s*|\s+(?:and|und)\s+/)
                .filter((need) => need !== ''),
            },
          ]
    })
  })
}
