import { type Actions, type Command, commands, isOffered } from '../../state/actions'
import type { CockpitState } from '../../state/cockpit'
import { documentKinds, orderDocuments } from '../../state/selectors'
import type { Entry, Group } from './entry'

/** All searchable entries by group, each group in the order in which it is shown without a query. */
export function entriesOf(state: CockpitState, actions: Actions): Readonly<Record<Group, readonly Entry[]>> {
  const judgement = state.snapshot?.judgement
  const titles = new Map(judgement?.documents.map(({ path, title }) => [path, title]))
  return {
    Commands: commands
      .filter((command) => command.id !== 'palette' && isOffered(command, state))
      .map((command) => commandEntry(command, state, actions)),
    Documents: orderDocuments(state.snapshot, documentKinds(state)).map(({ id, path }) => ({
      id: `document ${id}`,
      group: 'Documents',
      label: fileName(path),
      detail: path.slice(0, -fileName(path).length - 1),
      keywords: [path, titles.get(path) ?? ''],
      run: () => actions.openDocument(id),
    })),
    Findings: (judgement?.findings ?? []).map((finding) => ({
      id: `finding ${finding.id}`,
      group: 'Findings',
      label: finding.message,
      detail: `${fileName(finding.place.path)}:${finding.place.line}`,
      keywords: [finding.check, finding.severity],
      severity: finding.severity,
      run: () => actions.showFinding(finding),
    })),
    Sections: (judgement?.documents ?? []).flatMap(({ path, sections }) =>
      sections.map((section) => ({
        id: `section ${path} ${section.place.range.from}`,
        group: 'Sections' as const,
        label: section.title,
        detail: fileName(path),
        keywords: [path],
        run: () => actions.showHeading(section),
      })),
    ),
    Decisions: (judgement?.decisions ?? []).map(({ id, title, date, type, place }) => ({
      id: `decision ${place.path} ${place.range.from}`,
      group: 'Decisions',
      label: title,
      detail: [id, date].filter((word) => word !== '').join(' · '),
      keywords: [id, date, type],
      run: () => actions.showPlace(place),
    })),
  }
}

function commandEntry({ id, title, titleIn, keys, disabledReason }: Command, state: CockpitState, actions: Actions): Entry {
  const shown = {
    label: titleIn?.(state) ?? title,
    detail: disabledReason?.(state) ?? '',
    keywords: keys ? [keys] : [],
    ...(keys ? { keys } : {}),
  }
  return { id: `command ${id}`, group: 'Commands', ...shown, run: () => actions.runCommand(id) }
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
