import { join } from 'node:path'
import { type DocumentSummary, JudgementReader } from '#spec'
import { EngineClient } from '../engine/index'
import { today } from '../today'
import { Hydration } from './hydration'
import type { RepositoryView } from './repository-view'
import { SearchService } from './search-service'
import type { SnapshotPublisher } from './snapshot-publisher'
import type { WorkspaceOptions } from './workspace-options'

export interface WorkspaceJudgementOptions extends Pick<WorkspaceOptions, 'dataFolder' | 'workerFile' | 'searchWorkerFile' | 'timeoutMs'> {
  readonly root: string
  readonly view: RepositoryView
  readonly publisher: SnapshotPublisher
}

/** The judgement of the present texts: made by the engine, kept in the database, and searched. */
export class WorkspaceJudgement {
  readonly reader = new JudgementReader()
  readonly engine: EngineClient
  readonly hydration: Hydration
  readonly search: SearchService

  constructor({ root, view, publisher, ...options }: WorkspaceJudgementOptions) {
    const { documents, git, deadLinks } = view
    const folder = join(options.dataFolder, 'stores')
    const publish = () => publisher.publishSoon()
    this.engine = new EngineClient({
      workerFile: options.workerFile,
      documents: () => documents.withConfiguration,
      deadLinks: () => deadLinks.paths,
      history: () => git.history,
      supportingFiles: () => documents.supportingFiles,
      today,
      onJudged: (judged, at) => {
        // A judgement without git is incomplete and must not enter the history.
        if (git.hasAnswered) this.hydration.schedule({ ...judged, at, head: git.state.head })
        deadLinks.setLinks(this.reader.part(judged.judgement, 'links'))
        publish()
      },
      onBusyChanged: publish,
      onError: (sentence) => publisher.notice('engine', sentence),
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    })
    this.hydration = new Hydration({
      folder,
      root,
      document: (path) => documents.byPath(path),
      reader: this.reader,
      onPastChanged: publish,
      onWritten: () => this.search.follow(),
      onError: (sentence) => publisher.notice('store', sentence),
    })
    this.search = new SearchService({
      workerFile: options.searchWorkerFile,
      folder,
      root,
      documents: () => documents.withConfiguration,
      judgement: () => this.engine.judged?.judgement ?? null,
      reader: this.reader,
    })
  }

  /** Documents of the last judgement. */
  get documents(): readonly DocumentSummary[] {
    const { judged } = this.engine
    return judged === null ? [] : this.reader.documents(judged.judgement)
  }
}
