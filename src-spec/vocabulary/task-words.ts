import { lazyPattern, type Pattern } from '../memo/lazy-pattern'
import { alternationOf } from './phrases/index'

const phrases = (lines: readonly string[]): Pattern =>
  lazyPattern(() => new RegExp(alternationOf(lines.flatMap((line) => line.split(', '))), 'iu'))

/** Verbs of a task that keeps data somewhere. */
export const keepingVerbs = phrases([
  'store, save, persist, keep, put, insert, write, record, archive',
  'speichern, speichere, ablegen, sichern, schreiben, persistieren',
  'stocker, enregistrer, sauvegarder, conserver, écrire',
  'guardar, almacenar, persistir, escribir',
  'armazenar, salvar, gravar',
  '存储, 保存, 存放, 写入, 存入, 儲存, 寫入, 格納, 저장, 기록',
])

/** The same before a database: `in MongoDB`. */
export const intoWords = lazyPattern(() => {
  const prepositions = alternationOf('in, into, to, on, dans, sur, en, no, na, em, im, 在, 到, 于, 至'.split(', '))
  return new RegExp(`(?:${prepositions})\\s{0,2}(?:(?:a|an|the|our|le|la|el|o|der|die|das)\\s)?$`, 'iu')
})
/** After it: `MongoDB に保存`. */
export const intoSuffixes = /^\s{0,2}(?:に|へ|中|里|에)/u

/** A task with one of these words moves data, decides, compares, or ends something. */
export const otherTasks = phrases([
  'away, out of, migrate, migration, replace, remove, delete, drop, stop, avoid, not, no longer, never, instead, decide, whether, compare, evaluate, investigate, research, if, spike, benchmark, prototype, convert, port, why, left, or, versus, vs',
  'migrieren, umziehen, ersetzen, entfernen, löschen, nicht, kein, keine, statt, prüfen, ob, vergleichen, entscheiden, falls, warum',
  'migrer, remplacer, supprimer, retirer, ne, pas, plutôt, décider, comparer, évaluer, si',
  'migrar, reemplazar, eliminar, quitar, decidir, comparar, evaluar, si',
  'substituir, remover, excluir, não, avaliar, se',
  '迁移, 替换, 移除, 删除, 不, 停止, 决定, 比较, 评估, 是否, 遷移, 移行, 削除, しない, 比較, 検討, 置き換え, 마이그레이션, 제거, 삭제, 않, 비교, 검토, 교체',
])

/** Tasks that take data from a store name it too. */
export const takingWords = phrases([
  'from, move, import, export, read, aus, von, importieren, depuis, importer, desde, importar, 从, 從, から, 에서, 가져오기',
])

/** A task with one of these words is about a part whose store is another: fixtures, sessions, files. */
export const partsOfData = phrases([
  'test, tests, fixture, fixtures, cache, cached, session, sessions, log, logs, metric, metrics, trace, traces, search, temporary, temporarily, temp, local, locally, offline, backup, backups, analytics, report, reports, reporting, demo, seed, seeds, mock, mocks, dump, dumps, queue, queued, file, files, image, images, picture, pictures, blob, blobs, audit, embedding, embeddings, vector, vectors, dev, development, staging, browser, client, device, mobile, admin, legacy, telemetry, settings, preferences, prototype',
  'testdaten, sitzung, sitzungen, protokolle, bilder, dateien, lokal, zwischenspeicher',
  'tests, sessions, journaux, images, fichiers, prueba, pruebas, sesiones, registros, imágenes, archivos, teste, testes, sessões, arquivos, imagens',
  '测试, 会话, 缓存, 日志, 图片, 文件, テスト, セッション, キャッシュ, ログ, 画像, ファイル, 테스트, 세션, 캐시, 로그, 이미지, 파일',
])

/** Verbs of a task that writes or runs tests. */
export const testingVerbs = phrases([
  'write, add, create, cover, test, implement, extend, run, set up, build, verify, check',
  'schreiben, ergänzen, hinzufügen, testen, abdecken, einrichten, anlegen',
  'écrire, ajouter, créer, couvrir, tester, escribir, añadir, agregar, crear, cubrir, probar, escrever, adicionar, criar, cobrir, testar',
  '编写, 添加, 增加, 撰寫, 新增, 書く, 追加, 作成, 작성, 추가',
])

/** Verbs before a runner that is all of the task: `Set up Jest`. */
export const installingVerbs = phrases([
  'set up, install, configure, introduce, adopt, add, einrichten, installieren, einführen, configurer, installer, configurar, instalar, 安装, 配置, 導入, 도입, 설치',
])

/** Around the name of a runner: `Jest tests`, `with Jest`. */
export const testsAfter =
  /^\s{0,2}-?(?:unit |component |integration )?(?:tests?|specs?|suites?|test cases?)(?![\p{L}])|^\s{0,2}(?:测试|測試|テスト|の?テスト|테스트|用例)|^-?(?:unit-?)?tests?(?![\p{L}])/iu
export const testsBefore =
  /(?:^|[\s(])(?:with|using|in|mit|avec|con|com|tests?|tests en|pruebas (?:con|en)|testes (?:com|em)|用|使用)\s{0,2}$/iu
