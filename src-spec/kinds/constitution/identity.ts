import type { KindIdentity } from '../kind-identity'

/** Project law: principles with MUST and SHALL, a version, amendments. */
export const identity: KindIdentity<'constitution'> = {
  kind: 'constitution',
  label: 'constitution',
  foundAs: '`.specify/memory/constitution.md`, `CONSTITUTION.md`',
  order: 1,
  isCore: false,
  precedence: 1,
  commitScope: 'constitution',
  template: {
    file: 'CONSTITUTION.md',
    title: 'Constitution: the principles that every other document answers to',
    path: 'CONSTITUTION.md',
    within: { folder: '.specify', path: '.specify/memory/constitution.md' },
    isSingle: true,
  },
  folders: ['.specify/memory'],
  owns: (path) => /^(?:\.specify\/memory\/|docs\/)?constitution\.md$/i.test(path),
}
