import { Command } from 'cmdk'
import { ChevronRight, FileText, GitFork, Heading, type LucideIcon } from 'lucide-react'
import { Kbd, SeverityIcon, visibleName } from '../../ui/index'
import type { Entry, Group } from './entry'

const icons: Readonly<Record<Group, LucideIcon>> = {
  Commands: ChevronRight,
  Documents: FileText,
  Findings: FileText,
  Sections: Heading,
  Decisions: GitFork,
}

export function PaletteItem({ entry, onSelect }: { readonly entry: Entry; readonly onSelect: () => void }) {
  const Icon = icons[entry.group]
  return (
    <Command.Item className="palette-item" value={entry.id} onSelect={onSelect}>
      {entry.severity === undefined ? <Icon className="icon" aria-hidden="true" /> : <SeverityIcon mark={entry.severity} />}
      <span className="palette-label" dir="auto">
        {visibleName(entry.label)}
      </span>
      {entry.detail !== '' && <span className="palette-detail">{visibleName(entry.detail)}</span>}
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </Command.Item>
  )
}
