import type { ComponentType } from 'react'
import { Timeline } from './features/decisions/timeline'
import { Findings } from './features/findings/findings'
import { Ledger } from './features/items/ledger'
import type { ListName } from './state/cockpit'

/** The lists that take the place of the text. They are loaded together when the first one is shown. */
const lists: Readonly<Partial<Record<ListName, ComponentType>>> = { ledger: Ledger, findings: Findings, decisions: Timeline }

export function View({ name }: { readonly name: ListName }) {
  const List = lists[name]
  return List === undefined ? null : <List />
}
